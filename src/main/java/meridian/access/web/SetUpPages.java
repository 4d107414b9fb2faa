package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Actor;
import meridian.access.rules.ForEverybody;
import meridian.access.signin.Passwords;
import meridian.access.signin.Sessions;
import meridian.access.signin.SetUp;
import meridian.ui.Fields;
import meridian.ui.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first start: the organisation and its administrator. */
@Controller
@ForEverybody
class SetUpPages {

    private final SetUp setUp;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Notices notices;

    SetUpPages(SetUp setUp, Passwords passwords, Sessions sessions, Notices notices) {
        this.setUp = setUp;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notices = notices;
    }

    @GetMapping("/set-up")
    ModelAndView form() {
        return setUp.isOpen() ? form(Fields.empty(), HttpStatus.OK) : new ModelAndView("redirect:/sign-in");
    }

    private static ModelAndView form(Fields fields, HttpStatus status) {
        return new ModelAndView("access/setUp", Map.of("fields", fields), status);
    }

    @PostMapping("/set-up")
    ModelAndView complete(
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!setUp.isOpen()) {
            notices.say(response, "Meridian is set up already. Sign in.");
            return new ModelAndView("redirect:/sign-in");
        }
        Fields fields = Fields.of(typed);
        String code = fields.required("code", "Give the code that Meridian printed when it started");
        SetUp.First first = first(fields);
        if (!fields.isAccepted()) {
            return form(fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Duration> wait = setUp.tried(request.getRemoteAddr());
        if (wait.isPresent()) {
            fields.reject("code", "Too many codes were tried", "Try again in " + Waiting.words(wait.get()));
            return form(fields, HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Account> account = setUp.complete(code, first, actor);
        if (account.isEmpty()) {
            fields.reject(
                    "code",
                    "This is not the code, or it was printed more than a day ago",
                    "Copy it from where Meridian runs; each start prints a new one");
            return form(fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SessionCookies.start(sessions, account.get(), request, response);
        notices.say(response, "Meridian is set up for %s. You are its administrator.".formatted(first.organisation()));
        return new ModelAndView("redirect:/account");
    }

    private SetUp.First first(Fields fields) {
        String organisation = fields.required("organisation", "Give the name of your organisation");
        String name = WhoFields.name(fields);
        String address = WhoFields.address(fields);
        String password = NewPassword.in(fields, passwords, organisation, name, address);
        return new SetUp.First(organisation, name, address, password);
    }
}
