package meridian.roles.web;

import java.util.List;
import meridian.roles.ImportedDocuments;
import meridian.roles.UploadedFile;

/** A small library: two product roles on one ladder, one of them with limits, pay and a person specification. */
final class WrittenRoles {

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

    private WrittenRoles() {}

    static List<UploadedFile> documents() {
        return List.of(ImportedDocuments.file("lead.md", LEAD), ImportedDocuments.file("manager.md", MANAGER));
    }
}
