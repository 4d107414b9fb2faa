package meridian.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import meridian.access.signin.Passwords.Objection;
import meridian.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amara chooses a password. */
class ChoosingAPasswordTest {

    private static final Passwords PASSWORDS = new Passwords(new BreachedPasswords(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short one",
                "password1234",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaa",
                "123456789012345",
                "Amara Obi 1990",
                "amara.obi@harrowmere.example",
                "Meridian Meridian",
                "Harrowmere, Meridian & Obi 77"
            })
    void one_is_refused_that_is_short_or_guessed_first(String password) {
        assertThat(objection(password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kettle orbit lantern moss",
                "Meridian kettle orbit lantern",
                "drei kleine Wölfe im Regen",
                "зелёный чайник поёт",
                "vTq8#mLz!0pRw",
                "正しい馬電池ホチキス安全な傘"
            })
    void one_is_taken_that_is_long_in_any_script(String password) {
        assertThat(objection(password)).isEmpty();
    }

    @Test
    void one_that_is_endless_is_refused_before_anything_is_made_of_it() {
        assertThat(objection("x".repeat(1_000_000)))
                .map(Objection::rule)
                .contains("The password has 1000000 characters, and it may have 200");
    }

    @Test
    void it_is_the_same_however_a_keyboard_composes_its_letters() {
        String hash = PASSWORDS.hash("caf\u00e9 au lait \ufb01n");

        assertThat(PASSWORDS.matches("cafe\u0301 au lait fin", hash)).isTrue();
        assertThat(PASSWORDS.matches("cafe au lait fin", hash)).isFalse();
    }

    @Test
    void where_there_is_none_nothing_matches() {
        assertThat(PASSWORDS.matches("", null)).isFalse();
    }

    @Test
    void one_that_became_known_elsewhere_is_refused_wherever_it_stands_in_the_list(@TempDir Path folder)
            throws IOException {
        List<String> known = IntStream.range(0, 500)
                .mapToObj("kettle orbit lantern %d"::formatted)
                .toList();
        List<String> lines = known.stream()
                .map(it -> BreachedPasswords.hash(it) + ":" + it.length())
                .sorted()
                .toList();
        for (String end : List.of("\n", "\r\n")) {
            Path list = Files.writeString(folder.resolve("breached.txt"), String.join(end, lines) + end);
            Passwords passwords = new Passwords(new BreachedPasswords(list.toString()));

            assertThat(known)
                    .allSatisfy(it -> assertThat(passwords.objection(it, List.of()))
                            .map(Objection::rule)
                            .contains("The password became known when something else was broken into"));
            assertThat(IntStream.range(500, 1_000).mapToObj("kettle orbit lantern %d"::formatted))
                    .allSatisfy(
                            it -> assertThat(passwords.objection(it, List.of())).isEmpty());
        }
    }

    @Test
    void a_list_that_is_none_is_said_at_the_start(@TempDir Path folder) throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.txt"), "123456\npassword\n");

        assertThatThrownBy(() -> new BreachedPasswords(plain.toString()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not begin with a SHA-1 in capitals");
        assertThatThrownBy(() -> new BreachedPasswords(folder.resolve("gone").toString()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be read");
    }

    private static Optional<Objection> objection(String password) {
        return PASSWORDS.objection(password, List.of("Amara Obi", "amara.obi@harrowmere.example"));
    }
}
