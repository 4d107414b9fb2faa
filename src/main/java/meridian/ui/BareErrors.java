package meridian.ui;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before any page of ours is reached (a request line it cannot read) gets our words, not its own. */
public final class BareErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(BareErrors.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Trouble trouble = Trouble.of(response.getStatus(), null);
        LOG.info("{} answered {}", trouble.reference(), trouble.status());
        String path = String.valueOf(request.getRequestURI());
        boolean program = Problem.isAnsweredAt(path);
        response.setContentType(program ? Problem.typeAt(path).toString() : "text/html");
        response.setCharacterEncoding("utf-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(program ? JSON.writeValueAsString(Problem.at(path, trouble)) : page(trouble));
                response.finishResponse();
            }
        } catch (IOException gone) {
            LOG.debug("{} was not waited for", trouble.reference(), gone);
        }
    }

    private static String page(Trouble trouble) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>%1$s – Meridian</title></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><p>Reference: %3$s</p><p><a href="/">Meridian</a></p></main></body></html>
                """.formatted(trouble.heading(), trouble.text(), trouble.reference());
    }

    /** Puts it in Tomcat's place. */
    @Configuration
    static class Installed {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(BareErrors.class.getName());
                }
            });
        }
    }
}
