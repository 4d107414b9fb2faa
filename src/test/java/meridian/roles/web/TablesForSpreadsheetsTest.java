package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import meridian.roles.exchange.StatementCsv;
import meridian.roles.profile.RoleDraft;
import meridian.ui.Csv;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesForSpreadsheetsTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, plain",
                "Zoë’s £5, Zoë’s £5",
                "`a, b`, `\"a, b\"`",
                "say \"so\", `\"say \"\"so\"\"\"`",
                "=1+1, '=1+1",
                "+44, '+44",
                "-1, '-1",
                "@SUM(A1), '@SUM(A1)",
                "`=HYPERLINK(\"x\", \"y\")`, `\"'=HYPERLINK(\"\"x\"\", \"\"y\"\")\"`"
            })
    void quote_what_must_be_and_never_hold_a_formula(String cell, String written) {
        assertThat(Csv.of(List.of("head"), List.of(Arrays.asList(cell)))).isEqualTo("head\r\n" + written + "\r\n");
        assertThat(StatementCsv.write(
                        List.of(RoleDraft.titled("Cartographer").duty(cell).profile())))
                .contains("," + written + ",")
                .endsWith("\r\n");
    }
}
