package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import meridian.access.signin.Site;
import meridian.platform.PublicAddress;
import meridian.ui.OwnPages;
import org.springframework.stereotype.Component;

/** Where passkeys are made and used: at the public address, or where none was given on this computer. */
@Component
class OwnSite {

    private final PublicAddress here;

    OwnSite(PublicAddress here) {
        this.here = here;
    }

    /** Without a public address the host of the request is one of this computer's: others are not answered at all. */
    Site of(HttpServletRequest request) {
        return new Site(here.given().orElseGet(() -> OwnPages.address(request)));
    }
}
