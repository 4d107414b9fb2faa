package meridian.access.signin;

import static meridian.access.signin.RecoveryExamples.awaitSent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.SignedIn;
import meridian.access.signin.Passwords.Objection;
import meridian.access.signin.SignIn.From;
import meridian.access.signin.SignIn.Outcome;
import meridian.testing.MailingApplicationTest;
import meridian.testing.TestMailServer;
import meridian.ui.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mei, who has no password, signs in with a passkey; others, and programs that forge answers, try to. */
@MailingApplicationTest
class SigningInWithAPasskeyTest {

    private static final String ORIGIN = "https://meridian.harrowmere.example";
    private static final Site SITE = new Site(ORIGIN);
    private static final From HERE = new From("10.8.8.8", null, null);
    private static final Actor MEI = new Actor("Mei Tanaka", Actor.Through.PAGE);

    @Autowired
    private TestMailServer server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnPasskeys own;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AskAgain askAgain;

    @Autowired
    private JdbcClient database;

    private Account mei;
    private SoftPasskey passkey;

    @BeforeEach
    void mei_has_a_passkey() throws InterruptedException {
        awaitSent(database);
        server.forget();
        database.sql("truncate access.passkey, access.failed_sign_in, access.ticket")
                .update();
        database.sql("update access.account set deactivated_at = null").update();
        mei = account("Mei Tanaka", "mei.tanaka@harrowmere.example");
        passkey = new SoftPasskey().claiming(mei.id());
        assertThat(add(mei, passkey)).isEmpty();
    }

    @Test
    void it_signs_her_in_without_a_name_and_she_is_told_that_it_was_made() throws InterruptedException {
        Outcome outcome = tried(passkey.used(asked(), ORIGIN));

        assertThat(outcome).isInstanceOf(Outcome.In.class);
        assertThat(person(outcome)).extracting(SignedIn::name).isEqualTo("Mei Tanaka");
        assertThat(passkeys.of(mei.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.lastUsedAt()).isNotNull());
        assertThat(server.await(mei.address(), "A passkey was made").text())
                .contains("The passkey “Work laptop” was made", "If it was not you");
    }

    @Test
    void an_answer_given_at_another_address_is_refused() {
        assertThat(refusal(tried(passkey.used(asked(), "https://meridian.harrowmere.example.phish.example"))))
                .contains("another address than this one");
        Map<String, Object> elsewhere = new HashMap<>(asked());
        elsewhere.put("rpId", "phish.example");
        assertThat(refusal(tried(passkey.used(elsewhere, ORIGIN)))).contains("another address than this one");
    }

    @Test
    void an_answer_is_good_once_on_whichever_node_and_for_five_minutes() {
        String answer = passkey.used(asked(), ORIGIN);
        assertThat(tried(answer)).isInstanceOf(Outcome.In.class);
        assertThat(refusal(tried(answer))).contains("has been answered already");

        Map<String, Object> old = asked();
        database.sql("update access.ticket set ends_at = now() - interval '1 second' where used_at is null")
                .update();
        assertThat(refusal(tried(passkey.used(old, ORIGIN)))).contains("more than five minutes ago");
    }

    @Test
    void a_question_that_was_answered_wrongly_is_used_up_too() {
        Map<String, Object> asked = asked();
        assertThat(refusal(tried(passkey.used(asked, "https://elsewhere.example"))))
                .contains("another address");
        assertThat(refusal(tried(passkey.used(asked, ORIGIN)))).contains("has been answered already");
    }

    @Test
    void a_question_made_up_by_whoever_answers_is_refused() {
        Map<String, Object> madeUp =
                Map.of("rpId", SITE.id(), "challenge", Secret.next().text());
        assertThat(refusal(tried(passkey.used(madeUp, ORIGIN)))).contains("has been answered already");
    }

    @Test
    void the_passkey_of_another_account_signs_nobody_in_as_her() {
        Account ruth = account("Ruth Bellamy", "ruth.bellamy@harrowmere.example");
        SoftPasskey hers = new SoftPasskey().claiming(ruth.id());
        assertThat(add(ruth, hers)).isEmpty();

        assertThat(refusal(tried(hers.claiming(mei.id()).used(asked(), ORIGIN))))
                .contains("nobody's here");
        assertThat(own.add(mei, "Stolen", hers.made(own.toMake(ruth, SITE), ORIGIN), SITE, MEI))
                .as("what Ruth was asked")
                .isPresent();
        assertThat(own.add(mei, "Twice", hers.made(own.toMake(mei, SITE), ORIGIN), SITE, MEI))
                .map(Objection::rule)
                .contains("This passkey is kept already");
    }

    @Test
    void a_key_nobody_has_and_one_that_signs_wrongly_are_answered_alike() {
        SoftPasskey nobodys = new SoftPasskey().claiming(mei.id());
        String signature = "\"signature\": \"[^\"]+";
        Matcher wrong = Pattern.compile(signature).matcher(nobodys.used(asked(), ORIGIN));
        assertThat(wrong.find()).isTrue();
        String forged = passkey.used(asked(), ORIGIN).replaceFirst(signature, wrong.group());

        assertThat(refusal(tried(nobodys.used(asked(), ORIGIN)))).isEqualTo(refusal(tried(forged)));
    }

    @Test
    void a_count_that_goes_back_is_refused_and_its_owner_is_told() throws InterruptedException {
        assertThat(tried(passkey.counting(40).used(asked(), ORIGIN))).isInstanceOf(Outcome.In.class);

        assertThat(refusal(tried(passkey.counting(20).used(asked(), ORIGIN)))).contains("there may be a copy of it");
        assertThat(server.await(mei.address(), "A passkey was refused").text()).contains("there may be a copy of it");
    }

    @Test
    void a_passkey_that_does_not_check_who_uses_it_is_refused() {
        assertThat(refusal(tried(passkey.unverified().used(asked(), ORIGIN)))).contains("did not check that it is you");
        SoftPasskey careless = new SoftPasskey().claiming(mei.id()).unverified();
        assertThat(add(mei, careless)).map(Objection::rule).contains("The passkey did not check that it is you");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\": \"AA\", \"rawId\": \"AA\", \"type\": \"public-key\", \"response\": {}}",
                "{\"id\": \"AA\", \"response\": {\"clientDataJSON\": \"e30\", \"authenticatorData\": \"AA\"}}",
                "{\"rawId\": 7, \"response\": {\"clientDataJSON\": \"%%\"}}"
            })
    void what_is_no_answer_is_refused(String nonsense) {
        assertThat(refusal(tried(nonsense))).contains("nobody's here");
        assertThat(own.add(mei, "Nonsense", nonsense, SITE, MEI)).isPresent();
    }

    @Test
    void one_that_was_removed_or_whose_account_is_deactivated_signs_nobody_in() {
        assertThat(add(mei, new SoftPasskey().claiming(mei.id()))).isEmpty();
        own.remove(mei, passkeys.of(mei.id()).getFirst(), MEI);
        assertThat(refusal(tried(passkey.used(asked(), ORIGIN)))).contains("nobody's here");

        assertThat(add(mei, passkey)).isEmpty();
        database.sql("update access.account set deactivated_at = now() where id = :id")
                .param("id", mei.id().value())
                .update();
        assertThat(refusal(tried(passkey.used(asked(), ORIGIN)))).contains("nobody's here");
    }

    @Test
    void one_place_that_tries_many_is_slowed() {
        List<Outcome> outcomes =
                IntStream.range(0, 42).mapToObj(n -> tried("{}")).toList();

        assertThat(outcomes.subList(0, 40)).hasOnlyElementsOfType(Outcome.Refused.class);
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void without_a_password_she_confirms_with_it_and_makes_recovery_codes() {
        SignedIn person = person(tried(passkey.used(asked(), ORIGIN)));
        assertThat(askAgain.objection(person, "")).as("within ten minutes").isEmpty();
        database.sql("update access.session set confirmed_at = now() - interval '11 minutes'")
                .update();
        assertThat(askAgain.objection(person, "")).map(Objection::hint).contains("Confirm that it is you");

        String ofSignIn = passkey.used(asked(), ORIGIN);
        assertThat(askAgain.confirm(person, ofSignIn, SITE))
                .as("an answer to another question")
                .isPresent();
        assertThat(askAgain.confirm(person, passkey.used(askAgain.toConfirm(person, SITE), ORIGIN), SITE))
                .isEmpty();
        assertThat(askAgain.objection(person, "")).isEmpty();
    }

    @Test
    void the_last_thing_that_signs_her_in_cannot_be_removed() {
        assertThatThrownBy(() -> own.remove(mei, passkeys.of(mei.id()).getFirst(), MEI))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nothing else signs you in");
    }

    private Account account(String name, String address) {
        return accounts.withAddress(address).orElseGet(() -> accounts.add(name, address, null));
    }

    private Optional<Objection> add(Account account, SoftPasskey made) {
        return own.add(account, "Work laptop", made.made(own.toMake(account, SITE), ORIGIN), SITE, MEI);
    }

    private Map<String, Object> asked() {
        return signIn.askForPasskey(SITE, HERE.place()).orElseThrow();
    }

    private Outcome tried(String answer) {
        return signIn.withPasskey(answer, SITE, HERE);
    }

    private SignedIn person(Outcome outcome) {
        return sessions.find(((Outcome.In) outcome).session()).orElseThrow();
    }

    private static String refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).why().rule();
    }
}
