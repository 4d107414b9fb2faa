package meridian.staffing.planner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of which the page of a plan of any kind is made; it needs nothing beside it. */
public final class PlanHtml {

    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff;margin:2rem auto;max-width:70rem;padding:0 1rem}
            h1{font-size:1.8rem;line-height:1.2;overflow-wrap:anywhere}h2{font-size:1.3rem;margin-top:2rem}
            li{overflow-wrap:anywhere}
            .wide{overflow-x:auto}
            .wide:focus{outline:3px solid #1d4f91}
            svg{min-width:45rem;width:100%;height:auto;font:12px system-ui,sans-serif}
            line{stroke:#c8ccd0}
            table{border-collapse:collapse;width:100%;margin-bottom:1.5rem}
            caption{text-align:left;font-weight:600;padding:.5rem 0}
            th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #c8ccd0;vertical-align:top}
            td.day{white-space:nowrap}
            h3{font-size:1.1rem;margin:1.2rem 0 .3rem}h3+p{margin-top:0}
            @media (max-width:45rem){
            table,caption,tbody,tr,th,td{display:block}
            thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            tr{padding:.6rem 0;border-bottom:1px solid #c8ccd0}
            th,td{border:0;padding:.1rem 0}
            td:empty{display:none}
            td::before{content:attr(data-label) ": ";color:#50565c}
            }
            @media print{.wide{overflow:visible}svg{min-width:0}}
            """;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d|\\d{1,2} [A-Z][a-z]+ \\d{4}");

    /** How wide a letter of a timeline is, in pixels. */
    private static final int LETTER = 7;

    private PlanHtml() {}

    /**
     * A whole page.
     *
     * @param style what the timeline's own parts look like
     * @param body what stands under the heading, as HTML
     */
    public static byte[] page(String problem, String style, String body) {
        String title = "Plan of " + escaped(problem);
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(title, STYLE, style, title, body).getBytes(StandardCharsets.UTF_8);
    }

    /** What may be wider than a screen and is then moved sideways, also by the keyboard. */
    public static String wide(String label, String inside) {
        return "<div class=\"wide\" role=\"region\" aria-label=\"%s\" tabindex=\"0\">\n%s</div>"
                .formatted(label, inside);
    }

    public static String list(List<String> lines) {
        return lines.stream()
                .map(line -> "<li>" + escaped(line) + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    /** @param rows each from {@link #row} */
    public static String table(String caption, List<String> heads, String rows) {
        return """
                <table>
                <caption>%s</caption>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(
                        caption,
                        heads.stream()
                                .map(head -> "<th scope=\"col\">" + head + "</th>")
                                .collect(Collectors.joining()),
                        labelled(heads, rows));
    }

    /** Each cell with the head of its column, which stands before it where there is no room for columns. */
    private static String labelled(List<String> heads, String rows) {
        return rows.lines()
                .map(row -> {
                    String[] cells = row.split("<td", -1);
                    StringBuilder written = new StringBuilder(cells[0]);
                    for (int i = 1; i < cells.length; i++) {
                        written.append("<td data-label=\"%s\"".formatted(escaped(heads.get(i))))
                                .append(cells[i]);
                    }
                    return written.append('\n').toString();
                })
                .collect(Collectors.joining());
    }

    public static String row(String head, String... cells) {
        return "<tr><th scope=\"row\">%s</th>%s</tr>\n"
                .formatted(
                        escaped(head),
                        List.of(cells).stream()
                                .map(cell -> (DAY.matcher(cell).matches() ? "<td class=\"day\">" : "<td>")
                                        + escaped(cell) + "</td>")
                                .collect(Collectors.joining()));
    }

    /** As much of a label as fits so many pixels; nothing where that would be too little to read. */
    public static String shortened(String label, int pixels) {
        int fits = pixels / LETTER;
        return label.length() <= fits ? label : fits < 3 ? "" : label.substring(0, fits - 1) + "…";
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
