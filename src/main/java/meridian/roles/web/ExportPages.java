package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.access.rules.ForEverybody;
import meridian.access.rules.NeedsScope;
import meridian.roles.Role;
import meridian.ui.FieldError;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Roles out again, one as a file or a selection as a zip, written while they are read. */
@Costly
@Controller
@ForEverybody
@Tag(name = "Exports", description = "Roles as files: json (the role profile), md, csv (statements) and docx.")
class ExportPages {

    private final AskedRoles asked;
    private final ShownProfiles shown;

    ExportPages(AskedRoles asked, ShownProfiles shown) {
        this.asked = asked;
        this.shown = shown;
    }

    @GetMapping({"/roles/{role}/export.{ending}", "/api/roles/{role}/export.{ending}"})
    @Operation(summary = "One role as a file")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void one(@PathVariable String role, @PathVariable String ending, HttpServletResponse response, Asker asker)
            throws IOException {
        ExportFormat format = format(ending);
        Role found = asked.toRead(role, asker);
        byte[] file = format.write(shown.of(found));
        answer(response, format.mediaType(), found.slug() + "." + format.ending());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /**
     * @param chosen roles by slug or id
     * @param ending what they are to be taken out as
     */
    @NeedsScope(Scope.READ)
    @PostMapping({"/exports", "/api/exports"})
    @Operation(
            summary = "A selection of roles as a zip",
            description = "Form fields: role, as often as needed, and format.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/x-www-form-urlencoded",
                                            schema = @Schema(implementation = Selection.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void selection(
            @Parameter(hidden = true) @RequestParam(name = "role", required = false) @Nullable List<String> chosen,
            @Parameter(hidden = true) @RequestParam(name = "format") String ending,
            HttpServletResponse response,
            Asker asker)
            throws IOException {
        ExportFormat format = format(ending);
        if (chosen == null || chosen.isEmpty()) {
            throw Refusal.invalid(
                    "No role is chosen. Choose at least one, then export again.",
                    List.of(FieldError.missing("role", "Choose at least one role")));
        }
        Map<String, Role> found = new LinkedHashMap<>();
        chosen.forEach(address -> {
            Role role = asked.toRead(address, asker);
            found.put(role.slug(), role);
        });
        answer(response, "application/zip", "roles-" + format.ending() + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (Role role : found.values()) {
                zip.putNextEntry(new ZipEntry(role.slug() + "." + format.ending()));
                zip.write(format.write(shown.of(role)));
                zip.closeEntry();
            }
        }
    }

    /** For the description: the form of a selection. */
    record Selection(
            List<String> role,

            @Schema(allowableValues = {"json", "md", "csv", "docx"})
            String format) {}

    private static void answer(HttpServletResponse response, String mediaType, String name) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private static ExportFormat format(String ending) {
        return ExportFormat.of(ending)
                .orElseThrow(() ->
                        Refusal.missing("Roles are not exported as “" + ending + "”: choose json, md, csv or docx."));
    }
}
