package meridian.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Manager;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.UserResource;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Scope;
import meridian.access.ServiceAccounts;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.Tokens;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A directory that speaks the protocol through UnboundID's client, which knows nothing of Meridian. */
@ApplicationTest
class UnboundIdClientTest {

    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);

    @Autowired
    private ApiClient meridian;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ServiceAccounts services;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Sessions sessions;

    private Client http;
    private ScimService directory;
    private String one;

    @BeforeEach
    void a_directory_of_the_council() {
        Organisation council = organisations.named("Harrowmere Borough Council");
        Account service = services.add(council, "Staff directory", PRIYA);
        Tokens.Wanted wanted = new Tokens.Wanted(
                "Sync", Set.of(Scope.DIRECTORY), List.of(council), Instant.now().plus(Duration.ofDays(1)));
        String token = tokens.makeForService(service, council, wanted, PRIYA).text();
        http = ClientBuilder.newClient();
        http.register((ClientRequestFilter) asked -> asked.getHeaders().putSingle("Authorization", "Bearer " + token));
        directory = new ScimService(http.target(meridian.address() + "/scim/v2"));
        one = UUID.randomUUID().toString();
    }

    @AfterEach
    void close() {
        http.close();
    }

    private UserResource person(String name, String department) {
        UserResource person = new UserResource()
                .setUserName(name + "." + one + "@harrowmere.example")
                .setActive(true)
                .setName(new Name().setGivenName("Mei").setFamilyName("Tanaka"))
                .setTitle("Engineer")
                .setEmails(new Email()
                        .setValue(name + "." + one + "@harrowmere.example")
                        .setType("work")
                        .setPrimary(true));
        person.setExternalId(name + "-" + one);
        person.setExtension(new EnterpriseUserExtension()
                .setDepartment(department)
                .setManager(new Manager().setValue(UUID.randomUUID().toString())));
        return person;
    }

    private UserResource added(String name) throws ScimException {
        return directory.create("Users", person(name, "Digital " + one));
    }

    @Test
    void it_finds_out_what_it_can_ask() throws ScimException {
        ServiceProviderConfigResource config = directory.getServiceProviderConfig();
        assertThat(Objects.requireNonNull(config.getPatch()).isSupported()).isTrue();
        assertThat(Objects.requireNonNull(config.getEtag()).isSupported()).isTrue();
        assertThat(Objects.requireNonNull(config.getFilter()).isSupported()).isTrue();
        assertThat(Objects.requireNonNull(config.getBulk()).isSupported()).isFalse();
        assertThat(directory.getResourceTypes().getResources())
                .extracting(it -> Objects.requireNonNull(it.getEndpoint()).toString())
                .containsExactlyInAnyOrder("/Users", "/Groups");
        for (SchemaResource schema : directory.getSchemas()) {
            assertThat(directory.getSchema(Objects.requireNonNull(schema.getId())))
                    .isEqualTo(schema);
            assertThat(schema.getAttributes()).isNotEmpty();
        }
        assertThat(Objects.requireNonNull(directory.getResourceType("Group").getName()))
                .isEqualTo("Group");
    }

    @Test
    void it_adds_somebody_and_reads_back_what_it_said() throws ScimException {
        UserResource mei = added("mei");

        UserResource read = directory.retrieve("Users", Objects.requireNonNull(mei.getId()), UserResource.class);

        assertThat(read).isEqualTo(mei);
        assertThat(read.getUserName()).isEqualTo("mei." + one + "@harrowmere.example");
        assertThat(Objects.requireNonNull(read.getName()).getFamilyName()).isEqualTo("Tanaka");
        assertThat(Objects.requireNonNull(read.getExtension(EnterpriseUserExtension.class))
                        .getDepartment())
                .isEqualTo("Digital " + one);
        URI location =
                Objects.requireNonNull(Objects.requireNonNull(read.getMeta()).getLocation());
        assertThat(directory.retrieve(location, UserResource.class)).isEqualTo(mei);
        assertThatThrownBy(() -> added("mei"))
                .isInstanceOfSatisfying(
                        ResourceConflictException.class,
                        it -> assertThat(it.getScimError().getScimType()).isEqualTo("uniqueness"));
    }

    @Test
    void it_asks_for_some_attributes_alone() throws ScimException {
        UserResource mei = added("mei");

        UserResource some = directory
                .retrieveRequest("Users", Objects.requireNonNull(mei.getId()))
                .attributes("userName", "name.familyName")
                .invoke(UserResource.class);
        UserResource rest = directory
                .retrieveRequest("Users", Objects.requireNonNull(mei.getId()))
                .excludedAttributes("emails", "name.givenName")
                .invoke(UserResource.class);

        assertThat(some.getUserName()).isEqualTo(mei.getUserName());
        assertThat(some.getTitle()).isNull();
        assertThat(Objects.requireNonNull(some.getName()).getFamilyName()).isEqualTo("Tanaka");
        assertThat(some.getName().getGivenName()).isNull();
        assertThat(rest.getEmails()).isNullOrEmpty();
        assertThat(Objects.requireNonNull(rest.getName()).getGivenName()).isNull();
        assertThat(rest.getName().getFamilyName()).isEqualTo("Tanaka");
    }

    @Test
    void it_looks_for_people_page_by_page() throws ScimException {
        List<String> names = new ArrayList<>();
        for (String name : List.of("ada", "bea", "cyd", "dot", "eve")) {
            names.add(added(name).getUserName());
        }
        String filter = Filter.eq(
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "Digital " + one)
                .toString();
        List<String> found = new ArrayList<>();
        for (int from = 1; from <= names.size(); from += 2) {
            ListResponse<UserResource> page = directory
                    .searchRequest("Users")
                    .filter(filter)
                    .page(from, 2)
                    .invoke(UserResource.class);
            assertThat(page.getTotalResults()).isEqualTo(names.size());
            assertThat(page.getStartIndex()).isEqualTo(from);
            page.forEach(it -> found.add(it.getUserName()));
        }

        assertThat(found).containsExactlyElementsOf(names);
        assertThat(directory
                        .searchRequest("Users")
                        .filter(Filter.and(
                                Filter.eq("userName", names.getFirst()), Filter.not(Filter.eq("active", false))))
                        .invoke(UserResource.class)
                        .getTotalResults())
                .isEqualTo(1);
        assertThat(directory
                        .search("Users", Filter.eq("externalId", "eve-" + one).toString(), UserResource.class)
                        .getTotalResults())
                .isEqualTo(1);
        assertThat(directory
                        .searchRequest("Users")
                        .filter(filter)
                        .page(1, 0)
                        .invoke(UserResource.class)
                        .getTotalResults())
                .isEqualTo(names.size());
    }

    @Test
    void it_asks_the_same_in_a_body() throws ScimException {
        UserResource mei = added("mei");

        ListResponse<UserResource> found = directory
                .searchRequest("Users")
                .filter(Filter.eq("userName", Objects.requireNonNull(mei.getUserName())))
                .attributes("userName")
                .page(1, 10)
                .invokePost(UserResource.class);

        assertThat(found.getTotalResults()).isEqualTo(1);
        assertThat(found.getResources().getFirst().getId()).isEqualTo(mei.getId());
        assertThat(found.getResources().getFirst().getTitle()).isNull();
    }

    @Test
    void it_replaces_somebody_where_nobody_else_did_meanwhile() throws ScimException {
        UserResource mei = added("mei");
        UserResource changed = directory
                .replaceRequest(mei.setDisplayName("Mei Lin").setTitle("Lead engineer"))
                .ifMatch()
                .invoke();

        assertThat(changed.getDisplayName()).isEqualTo("Mei Lin");
        assertThat(account(changed).name()).isEqualTo("Mei Lin");
        assertThat(versionOf(changed)).isNotEqualTo(versionOf(mei));
        assertThatThrownBy(() -> directory
                        .replaceRequest(mei.setTitle("Nobody"))
                        .ifMatch()
                        .invoke())
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() ->
                        directory.deleteRequest(mei).ifMatch(versionOf(mei)).invoke())
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(directory.retrieve(changed).getTitle()).isEqualTo("Lead engineer");
    }

    private static String versionOf(UserResource person) {
        return Objects.requireNonNull(Objects.requireNonNull(person.getMeta()).getVersion());
    }

    @Test
    void it_changes_parts() throws ScimException {
        UserResource mei = added("mei");

        UserResource changed = directory
                .modifyRequest(mei)
                .replaceValue("title", "Lead engineer")
                .replaceValue("name.familyName", "Obi")
                .addValues("emails", new Email().setType("home").setValue("mei@home.example"))
                .replaceValue("emails[type eq \"work\"].display", "At work")
                .replaceValue("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "Data")
                .removeValues("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager")
                .ifMatch()
                .invoke();

        assertThat(changed.getTitle()).isEqualTo("Lead engineer");
        assertThat(account(changed).name()).isEqualTo("Mei Obi");
        assertThat(changed.getEmails()).extracting(Email::getDisplay).containsExactly("At work", null);
        EnterpriseUserExtension enterprise =
                Objects.requireNonNull(changed.getExtension(EnterpriseUserExtension.class));
        assertThat(enterprise.getDepartment()).isEqualTo("Data");
        assertThat(enterprise.getManager()).isNull();
        assertThat(directory.retrieve(changed)).isEqualTo(changed);
    }

    @Test
    void a_change_that_cannot_be_made_is_refused_in_its_own_words() throws ScimException {
        UserResource mei = added("mei");
        PatchRequest wrong = new PatchRequest(List.of(PatchOperation.replace("active", "perhaps")));

        assertThatThrownBy(() -> directory.modify(mei, wrong)).isInstanceOfSatisfying(ScimException.class, it -> {
            assertThat(it.getScimError().getStatus()).isEqualTo(400);
            assertThat(it.getScimError().getScimType()).isEqualTo("invalidValue");
            assertThat(it.getScimError().getDetail()).contains("active");
        });
        assertThat(directory.retrieve(mei)).isEqualTo(mei);
    }

    @Test
    void what_there_is_nothing_of_is_said_in_the_protocols_words() {
        assertThatThrownBy(() -> directory.retrieve("Devices", one, UserResource.class))
                .isInstanceOfSatisfying(ScimException.class, it -> {
                    assertThat(it.getScimError().getStatus()).isEqualTo(404);
                    assertThat(it.getScimError().getDetail()).contains("Reference");
                });
    }

    @Test
    void it_takes_people_into_a_group_and_out_of_it() throws ScimException {
        UserResource ada = added("ada");
        UserResource bea = added("bea");
        GroupResource leads = directory.create(
                "Groups", new GroupResource().setDisplayName("Leads " + one).setMembers(List.of(member(ada))));
        assertThat(members(leads)).containsExactly(ada.getId());

        GroupResource both =
                directory.modifyRequest(leads).addValues("members", member(bea)).invoke();
        assertThat(members(both)).containsExactlyInAnyOrder(ada.getId(), bea.getId());
        assertThat(directory
                        .search(
                                "Groups",
                                Filter.eq("displayName", "Leads " + one).toString(),
                                GroupResource.class)
                        .getResources())
                .containsExactly(both);

        GroupResource left = directory
                .modifyRequest(both)
                .removeValues("members[value eq \"" + ada.getId() + "\"]")
                .ifMatch()
                .invoke();
        assertThat(members(left)).containsExactly(bea.getId());
        GroupResource renamed = directory.replace(left.setDisplayName("Lead engineers " + one));
        assertThat(renamed.getDisplayName()).isEqualTo("Lead engineers " + one);
        assertThat(members(directory.retrieve(renamed))).containsExactly(bea.getId());

        directory.delete(renamed);
        assertThatThrownBy(() -> directory.retrieve(renamed)).isInstanceOf(ResourceNotFoundException.class);
    }

    private static Member member(UserResource person) {
        return new Member().setValue(Objects.requireNonNull(person.getId()));
    }

    private static List<String> members(GroupResource group) {
        return Objects.requireNonNull(group.getMembers()).stream()
                .map(Member::getValue)
                .toList();
    }

    @Test
    void it_ends_somebody_first_for_now_and_then_for_good() throws ScimException {
        UserResource mei = added("mei");
        String cookie = "session="
                + sessions.start(account(mei).id(), null, Secret.next()).text();
        assertThat(meridian.get("/account", "Cookie", cookie).statusCode()).isEqualTo(200);

        UserResource away =
                directory.modifyRequest(mei).replaceValue("active", false).invoke();

        assertThat(away.getActive()).isFalse();
        assertThat(meridian.get("/account", "Cookie", cookie).statusCode()).isEqualTo(302);
        assertThat(directory.replace(away.setActive(true)).getActive()).isTrue();
        directory.delete("Users", Objects.requireNonNull(mei.getId()));
        assertThatThrownBy(() -> directory.retrieve("Users", Objects.requireNonNull(mei.getId()), UserResource.class))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> directory.delete("Users", Objects.requireNonNull(mei.getId())))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private Account account(UserResource person) {
        return accounts.withAddress(Objects.requireNonNull(person.getUserName()))
                .orElseThrow();
    }
}
