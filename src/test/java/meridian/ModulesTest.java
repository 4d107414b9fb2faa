package meridian;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors: a module imports only from those below it. */
class ModulesTest {

    @Test
    void imports_only_run_down_the_floors() {
        ApplicationModules.of(MeridianApplication.class).verify();
    }
}
