package meridian.access.signin;

import meridian.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody has shown in a session who they are.
 *
 * @param means the strongest thing of their own, or that a provider said it and nothing of their own did
 * @param vouchedBy whose provider said it, null where none did
 */
public record Shown(Means means, @Nullable OrganisationId vouchedBy) {

    public Shown {
        if (means == Means.PROVIDER && vouchedBy == null) {
            throw new IllegalArgumentException("A provider is an organisation's");
        }
    }

    /**
     * Whether it is good for what an organisation holds. Whoever runs the provider of another could say of anybody that it is
     * them: what it says opens nothing here.
     *
     * @param required whether the organisation asks for a passkey or its own provider
     */
    boolean opens(OrganisationId organisation, boolean required) {
        return organisation.equals(vouchedBy) || (required ? means == Means.PASSKEY : means != Means.PROVIDER);
    }
}
