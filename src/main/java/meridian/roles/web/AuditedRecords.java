package meridian.roles.web;

import meridian.access.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of records of which this module notes what is done, and where their pages are. */
@Configuration
class AuditedRecords {

    @Bean
    RecordKind role() {
        return new RecordKind("role", "Role", "/roles/{id}");
    }

    @Bean
    RecordKind documentImport() {
        return new RecordKind("import", "Import", "/imports/{id}");
    }

    /** By the organisation that pays. */
    @Bean
    RecordKind pay() {
        return new RecordKind("pay", "Pay", null);
    }

    @Bean
    RecordKind framework() {
        return new RecordKind("framework", "Framework", "/frameworks/{id}");
    }
}
