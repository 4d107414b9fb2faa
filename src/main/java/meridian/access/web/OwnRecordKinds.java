package meridian.access.web;

import meridian.access.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of records that are this module's own. */
@Configuration
class OwnRecordKinds {

    @Bean
    RecordKind organisation() {
        return new RecordKind("organisation", "Organisation", null);
    }

    @Bean
    RecordKind account() {
        return new RecordKind("account", "Account", null);
    }

    @Bean
    RecordKind directoryGroup() {
        return new RecordKind("directory-group", "Group of the directory", null);
    }

    @Bean
    RecordKind dataRequest() {
        return new RecordKind("data-request", "Request for personal data", null);
    }

    @Bean
    RecordKind erasure() {
        return new RecordKind("erasure", "Erasure", null);
    }

    @Bean
    RecordKind wholeAudit() {
        return new RecordKind("audit", "Audit", null);
    }

    @Bean
    RecordKind auditEntry() {
        return new RecordKind("audit-entry", "Audit entry", null);
    }
}
