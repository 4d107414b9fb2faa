package meridian.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Draws the precompiled JTE templates: a page method returns a template's name ({@code "roles/role"}) and puts its
 * parameters into the model. Each page template also gets {@code shell}, the {@link Shell} of the request.
 */
@Component
class Templates implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final Assets assets;
    private final Notices notices;

    @Autowired
    Templates(Assets assets, Notices notices) {
        this(TemplateEngine.createPrecompiled(ContentType.Html), assets, notices);
    }

    Templates(TemplateEngine engine, Assets assets, Notices notices) {
        this.engine = engine;
        this.assets = assets;
        this.notices = notices;
        engine.setBinaryStaticContent(true);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:") ? null : view(name + ".jte");
    }

    /** @param template with its ending; drawing one there is none of fails */
    View view(String template) {
        return (model, request, response) -> {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                parameters.putAll(model);
            }
            parameters.keySet().removeIf(name -> name.contains("."));
            String notice = notices.take(request, response).orElse(null);
            parameters.put("shell", Shell.of(request, notice, assets));
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, parameters, page);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(page.getContentLength());
            // At once: a page is hundreds of pieces, and to the server each is a write of its own.
            response.getOutputStream().write(page.toByteArray());
        };
    }
}
