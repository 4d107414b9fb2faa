package meridian.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Answers what goes wrong: a page for people, a {@link Problem} for programs; logged once, under its reference. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final Pattern FIRST_STEP = Pattern.compile("/[a-z-]{1,30}(?=/|$)");

    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object thrown(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.warn("{} broke off after its answer had begun", asked(request, request.getRequestURI()), thrown);
            return null;
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null); // That was for the file that it has become none of.
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return answer(Trouble.of(thrown), thrown, request.getRequestURI(), request);
    }

    /** What was refused before a page was found for it: by a filter, or by the server itself. */
    @RequestMapping("/error")
    @Nullable
    Object refused(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (thrown instanceof Throwable cause) {
            return answer(Trouble.of(cause), cause, String.valueOf(path), request);
        }
        Trouble trouble = Trouble.of(status instanceof Integer code ? code : 404, said(message));
        return answer(trouble, null, String.valueOf(path), request);
    }

    private static @Nullable String said(@Nullable Object message) {
        return message == null || message.toString().isEmpty() ? null : message.toString();
    }

    private Object answer(Trouble trouble, @Nullable Throwable thrown, String path, HttpServletRequest request) {
        log(trouble, thrown, asked(request, path), to(request));
        if (Problem.isAnsweredAt(path)) {
            return ResponseEntity.status(trouble.status())
                    .contentType(Problem.typeAt(path))
                    .body(Problem.at(path, trouble));
        }
        ModelAndView answer = new ModelAndView(page(trouble), Map.of("trouble", trouble));
        OwnPages.cameFrom(request).filter(from -> !from.equals(path)).ifPresent(it -> answer.addObject("back", it));
        answer.setStatus(HttpStatusCode.valueOf(trouble.status()));
        return answer;
    }

    /** The page, or its words alone where the page itself cannot be drawn: an error must not lead to the next. */
    private View page(Trouble trouble) {
        View page = templates.view("ui/error.jte");
        return (model, request, response) -> {
            try {
                page.render(model, request, response);
            } catch (RuntimeException undrawn) {
                LOG.error("{} could not be shown as a page", trouble.reference(), undrawn);
                response.resetBuffer();
                response.setContentType("text/plain");
                response.setCharacterEncoding("utf-8");
                response.getWriter().write(trouble.plain());
            }
        };
    }

    /**
     * What was asked for, as the log may keep it: the page, and nothing of what stands in its place in an address, which can be
     * the secret of a link or somebody's id.
     */
    private static String asked(HttpServletRequest request, String path) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        Object page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean found = page != null && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null;
        return (method == null ? request.getMethod() : method) + " " + (found ? page : beginning(path));
    }

    /** Whose account it was, as the audit names it; nothing of what they are called. */
    private static String to(HttpServletRequest request) {
        Object account = request.getAttribute(Shell.ACCOUNT);
        return account == null ? "" : " to " + account;
    }

    /** Where no page was found for it: {@code /invitations/…}. */
    private static String beginning(String path) {
        Matcher beginning = FIRST_STEP.matcher(path);
        return !beginning.lookingAt() ? "/…" : beginning.end() == path.length() ? path : beginning.group() + "/…";
    }

    private static void log(Trouble trouble, @Nullable Throwable thrown, String asked, String to) {
        if (trouble.isOurs()) {
            LOG.error("{} {} answered {}{}", trouble.reference(), asked, trouble.status(), to, thrown);
        } else {
            LOG.info("{} {} answered {}{}", trouble.reference(), asked, trouble.status(), to);
        }
    }
}
