package meridian.roles.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Organisations;
import meridian.roles.ImportDocuments;
import meridian.roles.Imports;
import meridian.roles.PublishRole;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.roles.UploadedFile;
import org.springframework.boot.test.context.TestComponent;

/** A small library: two product roles on one ladder, one of them with limits, pay and a person specification. */
@TestComponent
class WrittenRoles {

    static final String LEAD = """
            # Lead Product Manager

            - Grade: PO8
            - Reports to: Head of Product
            - Family: Product management

            ## Purpose

            Leads the product managers of the parking and permits services.

            ## Line management

            Line manages up to three people.

            ## Responsibilities

            - Agrees a roadmap for parking and permits with the people who own the services.
            - Follows the council's policies on health and safety, equality and data protection at all times.
            - Follows the policies of the council on health and safety, data protection and equality at all times.
            - Coaches product managers and holds a monthly conversation with each of them.

            ## Person specification

            ### Essential

            - Knowledge of how a digital service is researched, designed and run.
            - Experience of leading several product managers.

            ### Desirable

            - Experience of enforcement services.

            Salary: £58,000 to £64,000
            """;

    static final String MANAGER = """
            # Product Manager

            - Grade: PO4
            - Reports to: Lead Product Manager

            ## Purpose

            Owns one service and what is built next for it.

            ## Responsibilities

            - Agrees a roadmap for one service with the people who own it.
            - Writes down what was learned every two weeks.
            """;

    private final Organisations organisations;
    private final Imports imports;
    private final ImportDocuments importDocuments;
    private final Roles roles;
    private final PublishRole publishRole;

    WrittenRoles(
            Organisations organisations,
            Imports imports,
            ImportDocuments importDocuments,
            Roles roles,
            PublishRole publishRole) {
        this.organisations = organisations;
        this.imports = imports;
        this.importDocuments = importDocuments;
        this.roles = roles;
        this.publishRole = publishRole;
    }

    void imported() {
        var files = List.of(file("lead.md", LEAD), file("manager.md", MANAGER));
        importDocuments.readWaiting(
                imports.accept(organisations.named("Harrowmere").id(), files, Actor.SOMEONE_HERE));
    }

    void published(String slug) {
        Role role = roles.at(slug).orElseThrow();
        Integer revision = role.draftRevision();
        publishRole.publish(
                role.id(), revision == null ? 0 : revision, LocalDate.of(2027, 3, 3), "First", Actor.SOMEONE_HERE);
    }

    private static UploadedFile file(String name, String text) {
        return new UploadedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
