package meridian.roles;

/** Somebody changed or published the draft in the meantime: the page shows both, and nothing typed is lost. */
public final class StaleRevision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RoleId role;

    public StaleRevision(RoleId role) {
        super("The draft of role %s changed in the meantime".formatted(role));
        this.role = role;
    }

    public RoleId role() {
        return role;
    }
}
