package meridian.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A passkey's authenticator that is built into the computer a browser runs on: Chromium's virtual one. */
public final class Authenticator {

    private Authenticator() {}

    /** Puts one into the browser of a page, which agrees to whatever it is asked. */
    public static void in(Page page) {
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
