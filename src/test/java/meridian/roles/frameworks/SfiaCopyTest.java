package meridian.roles.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SfiaCopyTest {

    private static final String SHEET = """
            Code,Skill,Category,Overall description,Level 1 description,Level 2 description,Level 3 description
            HOPS,Hopping,Movement,Going on one leg,,hops when asked,hops without being asked
            """;

    @Test
    void a_skill_is_defined_only_at_the_levels_that_have_words() throws UnreadableFramework {
        Framework sfia = SfiaCopy.read("copy.csv", SHEET.getBytes(StandardCharsets.UTF_8));

        assertThat(sfia.skills()).singleElement().satisfies(skill -> {
            assertThat(skill.code()).isEqualTo("HOPS");
            assertThat(skill.levels()).containsOnlyKeys(2, 3);
        });
        assertThat(sfia.kind().isOpen()).isFalse();
    }

    @Test
    void a_workbook_is_read_from_the_sheets_that_hold_skills() throws IOException, UnreadableFramework {
        Framework fromSheet = SfiaCopy.read("copy.csv", SHEET.getBytes(StandardCharsets.UTF_8));

        assertThat(SfiaCopy.read("copy.xlsx", workbook())).isEqualTo(fromSheet);
    }

    @Test
    void a_file_without_the_columns_says_which_are_needed() {
        assertThat(catchThrowableOfType(
                                UnreadableFramework.class,
                                () -> SfiaCopy.read("copy.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                        .getMessage())
                .isEqualTo(
                        "copy.csv, line 1: There is no table with the columns Code, Skill (or Attribute, or Name) and "
                                + "Level 1 description to Level 7 description.");
    }

    @Test
    void a_file_that_is_no_workbook_says_so() {
        assertThat(catchThrowableOfType(
                                UnreadableFramework.class, () -> SfiaCopy.read("copy.xlsx", new byte[] {1, 2, 3}))
                        .getMessage())
                .startsWith("copy.xlsx, line 1: This is no Excel workbook");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("About this copy");
            XSSFSheet sheet = workbook.createSheet("Skills");
            String[] lines = SHEET.split("\n");
            for (int i = 0; i < lines.length; i++) {
                Row row = sheet.createRow(i);
                String[] cells = lines[i].split(",");
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
