package org.kelisim.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The language is the first part of a page's address, {@code /kk/organisations}, so that a link says what its reader will see.
 * Everything behind this filter knows the rest of the address only: the language stands where a servlet's context path does, and
 * redirects carry it along by themselves. A page asked for without a language leads to the reader's own; an API answer takes
 * the language from the {@code Accept-Language} header.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var uri = request.getRequestURI();
        var inPath = languageOf(uri);
        if (inPath.isPresent()) {
            chain.doFilter(new Prefixed(request, inPath.get()), response);
        } else if (isPage(request, uri)) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setHeader("Vary", "Accept-Language");
            response.sendRedirect("/" + accepted(request).tag() + uri + query);
        } else {
            chain.doFilter(new Spoken(request, accepted(request)), response);
        }
    }

    private static Optional<Language> languageOf(String uri) {
        if (uri.length() < 3 || (uri.length() > 3 && uri.charAt(3) != '/')) {
            return Optional.empty();
        }
        return Language.ofTag(uri.substring(1, 3));
    }

    private static boolean isPage(HttpServletRequest request, String uri) {
        return request.getMethod().equals("GET")
                && !uri.startsWith("/api")
                && !uri.startsWith("/openrosa/")
                && !uri.startsWith("/assets/")
                && !uri.equals("/robots.txt")
                && !uri.equals("/favicon.ico");
    }

    /** The first of the three that the browser asks for; Kazakh when it asks for none of them. */
    private static Language accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.KK;
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            var language = Language.ofTag(locales.nextElement().getLanguage());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.KK;
    }

    private static class Spoken extends HttpServletRequestWrapper {
        private final Language language;

        Spoken(HttpServletRequest request, Language language) {
            super(request);
            this.language = language;
        }

        @Override
        public Locale getLocale() {
            return language.locale();
        }
    }

    private static final class Prefixed extends Spoken {
        private final String prefix;

        Prefixed(HttpServletRequest request, Language language) {
            super(request, language);
            this.prefix = "/" + language.tag();
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        @Override
        public String getServletPath() {
            var path = super.getServletPath();
            return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        }

        @Override
        public String getRequestURI() {
            var uri = super.getRequestURI();
            return uri.length() == prefix.length() ? uri + "/" : uri;
        }
    }
}
