package org.kelisim.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of the page that answers the present request. */
@Component
public class Pages {
    /** Name of the flash attribute that is told to the reader once, on the page that follows a form. */
    public static final String NOTICE = "notice";

    /** Name of the flash attribute that tells the reader once what can't be done. */
    public static final String PROBLEM = "problem";

    private final List<NavEntry> navigation;
    private final ObjectProvider<ResourceUrlProvider> assets;

    Pages(List<NavEntry> entries, ObjectProvider<ResourceUrlProvider> assets) {
        this.assets = assets;
        this.navigation =
                entries.stream().sorted(Comparator.comparingInt(NavEntry::rank)).toList();
    }

    public Page titled(String title) {
        var request = request();
        var actor = Actor.current();
        return new Page(
                title,
                pathWithQuery(request),
                Language.current(),
                actor,
                navigation.stream().filter(entry -> entry.isFor(actor)).toList(),
                () -> csrf(request),
                flash(request, NOTICE),
                flash(request, PROBLEM),
                this::asset);
    }

    /** The address of a file of ours has its content's digest in it, so that it can be kept for a year and is never stale. */
    private String asset(String path) {
        var known = assets.getObject().getForLookupPath(path);
        if (known == null) {
            throw new IllegalArgumentException("no asset " + path);
        }
        return known;
    }

    /** Whether htmx asks for a fragment and not for a whole page. */
    public boolean wantsFragment() {
        return "true".equals(request().getHeader("HX-Request")) && request().getHeader("HX-Boosted") == null;
    }

    private static Page.CsrfField csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page.CsrfField(token.getParameterName(), token.getToken());
    }

    private static @Nullable String flash(HttpServletRequest request, String name) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(name);
    }

    private static String pathWithQuery(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
