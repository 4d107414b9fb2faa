package meridian.access.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.Sight;
import meridian.access.Wall;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of each kind to try Meridian as. Their password is a new one at each start, and stands in the terminal alone: a
 * sample that is reached from elsewhere by mistake has no password that everybody knows.
 */
@Component
public class SamplePeople implements ApplicationRunner {

    private static final String COUNCIL = "Harrowmere Borough Council";
    private static final String SUPPLIER = "Northlight Digital";
    private static final String UNRELATED = "Fenwick Transport";

    private static final List<Person> CAST = List.of(
            new Person("Priya Raman", COUNCIL, "Administrator", Kind.ADMINISTRATOR),
            new Person("Amara Obi", COUNCIL, "Head of product", Kind.HEAD_OF_PROFESSION),
            new Person("Tomasz Zielinski", COUNCIL, "Lead product manager", Kind.LEAD),
            new Person("Leila Haddad", COUNCIL, "Lead engineer", Kind.LEAD),
            new Person("Gareth Pugh", COUNCIL, "Line manager", Kind.MEMBER),
            new Person("Mei Tanaka", COUNCIL, "Software engineer", Kind.MEMBER),
            new Person("Oluwaseun Adeyemi", COUNCIL, "Panel member", Kind.MEMBER),
            new Person("Daniel Okafor", COUNCIL, "Client-side lead", Kind.MEMBER),
            new Person("Ruth Bellamy", COUNCIL, "Auditor", Kind.AUDITOR),
            new Person("Esther Lowe", COUNCIL, "Privacy officer", Kind.PRIVACY_OFFICER),
            new Person("Hannah Lindqvist", SUPPLIER, "Delivery lead", Kind.HEAD_OF_PROFESSION),
            new Person("Sam Whitlock", UNRELATED, "Service manager", Kind.ADMINISTRATOR));

    private final Accounts accounts;
    private final Organisations organisations;
    private final Wall wall;
    private final boolean wanted;
    private final Secret password = Secret.nextCode();

    /** Worked on while the rest of the program starts. */
    private final CompletableFuture<String> hash;

    private List<String> table = List.of();

    SamplePeople(
            Accounts accounts,
            Organisations organisations,
            Wall wall,
            Passwords passwords,
            @Value("${meridian.sample:false}") boolean wanted) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.wall = wall;
        this.hash = wanted
                ? CompletableFuture.supplyAsync(() -> passwords.hash(password.text()))
                : new CompletableFuture<>();
        this.wanted = wanted;
    }

    /** @param kind what they are to the organisation besides a member of it */
    private record Person(String name, String organisation, String position, Kind kind) {

        String address() {
            String host = organisation.split(" ")[0];
            return (name.replace(' ', '.') + "@" + host + ".example").toLowerCase(Locale.ROOT);
        }
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        if (!accounts.isEmpty()
                && accounts.withAddress(CAST.getFirst().address()).isEmpty()) {
            return; // Their own installation, started with --sample by mistake.
        }
        CAST.forEach(person -> have(person, hash.join()));
        List<String> lines = new ArrayList<>();
        lines.add("To try it as somebody, sign in with the password %s as:".formatted(password.text()));
        CAST.forEach(it ->
                lines.add("  %-38s %-21s %s, %s".formatted(it.address(), it.position(), it.name(), it.organisation())));
        table = lines;
    }

    private void have(Person person, String hash) {
        Optional<Account> there = accounts.withAddress(person.address());
        if (there.isPresent()) {
            accounts.setPassword(there.get().id(), hash);
            return;
        }
        Account account = accounts.add(person.name(), person.address(), hash);
        Organisation organisation = organisations.named(person.organisation());
        wall.in(Sight.of(organisation.id()), () -> {
            accounts.join(account.id(), organisation.id(), person.position());
            return person.kind() != Kind.MEMBER
                    && accounts.give(account.id(), new Relation(person.kind(), organisation.id()));
        });
    }

    /** Their accounts, as the terminal shows them; none where there are none. */
    public List<String> table() {
        return table;
    }
}
