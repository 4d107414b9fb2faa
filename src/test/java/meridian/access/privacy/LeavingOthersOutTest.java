package meridian.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import meridian.access.AccountId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingOthersOutTest {

    private final Redaction redaction = new Redaction(
            new DataSubject(AccountId.next(), "Amara Obi", "amara.obi@harrowmere.example", false),
            List.of("Amara Obi", "Tomasz Zieliński", "Tomasz Zieliński-Roe", "Jo"));

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Invited by Tomasz Zieliński. | Invited by [somebody else].",
                "TOMASZ ZIELIŃSKI said so | [somebody else] said so",
                "Tomasz Zieliński-Roe and Tomasz Zieliński | [somebody else] and [somebody else]",
                "Amara Obi made Tomasz Zieliński a lead | Amara Obi made [somebody else] a lead",
                "amara.obi@harrowmere.example, jo@example.org | amara.obi@harrowmere.example, [somebody else’s address]",
                "Tomasz alone names nobody | Tomasz alone names nobody",
                "Jo joined Jodie | [somebody else] joined Jodie",
                "0199a000-0000-7000-8000-00000000000a | 0199a000-0000-7000-8000-00000000000a",
            })
    void names_and_addresses_of_others_are_taken_out(String text, String left) {
        assertThat(redaction.of(text)).isEqualTo(left);
    }
}
