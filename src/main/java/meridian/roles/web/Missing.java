package meridian.roles.web;

import meridian.roles.RoleReference;
import meridian.ui.Refusal;

/** What is said where an address names nothing: the same on every page and in the API. */
final class Missing {

    private Missing() {}

    static Refusal role(RoleReference asked) {
        return asked.version() == null
                ? role(asked.slug())
                : Refusal.missing("The library has no role at the address “%s”, or no version %d of it."
                        .formatted(asked.slug(), asked.version()));
    }

    static Refusal role(String address) {
        return Refusal.missing(
                "The library has no role at the address “%s”. It may have been copied incompletely: look for the role by its title."
                        .formatted(address));
    }
}
