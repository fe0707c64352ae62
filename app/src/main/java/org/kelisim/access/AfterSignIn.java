package org.kelisim.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Leads back to the page that asked for the sign-in, which is always one of ours. */
final class AfterSignIn implements AuthenticationSuccessHandler {
    private final SignInAttempts attempts;

    AfterSignIn(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        attempts.succeeded(authentication.getName());
        response.sendRedirect(request.getContextPath() + within(request.getParameter("next")));
    }

    /** The path, if it stays within the platform; the first page otherwise. */
    static String within(@Nullable String next) {
        var isOurs =
                next != null && next.matches("/(?![/\\\\]).*") && next.chars().noneMatch(Character::isISOControl);
        return isOurs && next != null ? next : "/";
    }

    /** The path as a parameter of the next try. */
    static String carried(@Nullable String next) {
        return next == null ? "" : "&next=" + URLEncoder.encode(within(next), StandardCharsets.UTF_8);
    }
}
