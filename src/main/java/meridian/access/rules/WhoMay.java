package meridian.access.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.access.FoundMembers;
import meridian.access.Member;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.ui.Address;
import meridian.ui.Paging;
import org.springframework.stereotype.Component;

/** Who of an organisation may see and do what with something of it, and through what: its rules are asked for each. */
@Component
public class WhoMay {

    private static final int ROWS = 50;

    private final Members members;
    private final Relations relations;

    WhoMay(Members members, Relations relations) {
        this.members = members;
        this.relations = relations;
    }

    /** Some of them, by name; {@code list} is where this is shown. */
    public record People(Organisation organisation, List<Person> people, Paging paging) {}

    /**
     * One of them.
     *
     * @param rights what they may, by what it is through
     */
    public record Person(Member member, Map<String, List<Right>> rights) {}

    /**
     * A page of them.
     *
     * @param page from 1
     * @param list where it is shown
     */
    public People with(Organisation organisation, List<Asked<?>> asked, int page, Address list) {
        int shown = Math.max(1, page);
        FoundMembers found = members.acting(organisation.id(), "", (shown - 1) * ROWS, ROWS);
        List<Person> people = found.shown().stream()
                .map(it -> new Person(it, rights(asked, it)))
                .toList();
        return new People(organisation, people, new Paging(shown, ROWS, found.total(), list));
    }

    private Map<String, List<Right>> rights(List<Asked<?>> asked, Member member) {
        return Right.of(asked, relations.asker(member)).stream()
                .filter(Right::isAllowed)
                .collect(Collectors.groupingBy(Right::why, LinkedHashMap::new, Collectors.toList()));
    }
}
