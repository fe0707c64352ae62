package org.kelisim.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the page {@code structure/organisation} in the template of that name, made into a class by the build. */
@Component
class Templates implements ViewResolver, Ordered {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    Templates() {
        engine.setTrimControlStructures(true);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return engine.hasTemplate(name + ".jte") ? new Template(name + ".jte") : null;
    }

    private final class Template implements View {
        private final String name;

        Template(String name) {
            this.name = name;
        }

        /** Needed: content negotiation drops a view that does not say its type. */
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var html = new Utf8ByteOutput();
            engine.render(name, parameters(model), html);
            response.setContentType(getContentType());
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }

        /** Spring adds binding results of its own, which no template asks for. */
        private Map<String, Object> parameters(@Nullable Map<String, ?> model) {
            var parameters = new HashMap<String, Object>();
            if (model != null) {
                model.forEach((key, value) -> {
                    if (!key.startsWith("org.springframework")) {
                        parameters.put(key, value);
                    }
                });
            }
            return parameters;
        }
    }
}
