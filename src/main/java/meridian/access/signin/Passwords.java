package meridian.access.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken, and how they are kept: by Argon2id with 19 MiB, two passes and one lane, as the OWASP Password
 * Storage Cheat Sheet recommends. No more of them are worked on at once than leaves a processor for everything else, and never
 * on a thread that carries requests: it would carry no other for as long as ten pages take.
 */
@Component
public class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Of zxcvbn's five, 0 to 4: what is below is guessed within a hundred million tries. */
    private static final int LEAST_SCORE = 3;

    /** The estimate's time grows with the square of the length. */
    private static final int ESTIMATED = 60;

    /** What anybody thinks of first here; the words of the person are added to it. docs/operations.md names them all. */
    private static final List<String> OF_EVERYBODY = List.of("meridian");

    private static final int SHORTEST_WORD = 3;

    /** A password needs so many letters and figures besides the words that anybody knows. */
    private static final int LEAST_OF_THEIR_OWN = 6;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Executor workers = workers(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    private final BreachedPasswords breached;

    /** Takes a while, and nobody has to wait for it who opens a page without choosing a password. */
    private final CompletableFuture<Zxcvbn> estimate = CompletableFuture.supplyAsync(Zxcvbn::new, workers);

    private final String nobodys = nobodys();

    Passwords(BreachedPasswords breached) {
        this.breached = breached;
    }

    /**
     * Why the password is not taken, as a rule and a hint; empty where it is.
     *
     * @param known what others know of the person, such as their name and address, which it must not be made of
     */
    public Optional<Objection> objection(String password, List<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(new Objection(
                    "The password has %d characters, and it needs at least %d".formatted(length, SHORTEST),
                    "Take three or four words that have nothing to do with each other"));
        }
        if (length > LONGEST) {
            return Optional.of(new Objection(
                    "The password has %d characters, and it may have %d".formatted(length, LONGEST),
                    "Take a shorter one"));
        }
        String looked = password.substring(0, Math.min(password.length(), ESTIMATED));
        List<String> words = Stream.concat(OF_EVERYBODY.stream(), known.stream())
                .flatMap(it -> Stream.concat(Stream.of(it), NO_WORD.splitAsStream(it)))
                .toList();
        if (estimate.join().measure(looked, words).getScore() < LEAST_SCORE || isMadeOf(words, looked)) {
            return Optional.of(new Objection(
                    "The password is among those that are guessed first",
                    "Take three or four words that have nothing to do with each other or with you"));
        }
        return breached.holds(password)
                ? Optional.of(new Objection(
                        "The password became known when something else was broken into",
                        "Take one that is used nowhere else, and change it wherever this one is"))
                : Optional.empty();
    }

    /** Whether too little is left of it without those words and without what stands between words. */
    private static boolean isMadeOf(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            rest = word.length() < SHORTEST_WORD ? rest : rest.replace(word.toLowerCase(Locale.ROOT), " ");
        }
        return NO_WORD.matcher(rest).replaceAll("").length() < LEAST_OF_THEIR_OWN;
    }

    /** What is kept of a password. */
    public String hash(String password) {
        return inTurn(() -> argon2.encode(normal(password)));
    }

    /**
     * Whether the hash is the password's; takes as long where there is no hash, so that nobody can tell from the time whether
     * an account is there.
     */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> argon2.matches(normal(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** What no password is known of: not hashed from one, but as long to compare with. */
    private static String nobodys() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().withoutPadding().encodeToString(random);
    }

    /** One password, however the keyboard composes its letters (NIST SP 800-63B, 3.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, workers).join();
    }

    /** So many threads, which end where nobody signs in for a while. */
    private static Executor workers(int most) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                most,
                most,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("passwords").factory());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    /** Why a password is not taken. */
    public record Objection(String rule, String hint) {}
}
