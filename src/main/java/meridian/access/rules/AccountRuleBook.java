package meridian.access.rules;

import java.util.List;
import java.util.Set;
import meridian.access.AuditScope;
import meridian.access.Organisation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rules on accounts and on what is written down of what people do. */
@Component
@Order(2)
class AccountRuleBook implements RuleBook {

    @Override
    public String name() {
        return "People and what they did";
    }

    @Override
    public List<Asked<?>> about(Organisation organisation) {
        return List.of(
                new Asked<>(AccountRules.ADMINISTER, organisation),
                new Asked<>(AccountRules.SEE_RIGHTS, organisation),
                new Asked<>(AccountRules.PREVIEW, organisation.id()),
                new Asked<>(AccountRules.ASK_EMERGENCY, organisation),
                new Asked<>(AccountRules.SEE_EMERGENCIES, organisation),
                new Asked<>(AccountRules.ANSWER_REQUESTS, organisation),
                new Asked<>(AccountRules.READ_COPIES, organisation),
                new Asked<>(AccountRules.ASK_ERASURE, organisation),
                new Asked<>(AccountRules.DECIDE_ERASURE, organisation),
                new Asked<>(AccountRules.LOOK_INTO_COMPLAINTS, organisation),
                new Asked<>(AccountRules.READ_AUDIT, new AuditScope(Set.of(organisation.id()))));
    }
}
