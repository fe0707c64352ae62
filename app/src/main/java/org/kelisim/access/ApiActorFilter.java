package org.kelisim.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.kelisim.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an API request act in the name of the account whose key it shows ({@code Authorization: Bearer kelisim_...}); without one it is the public's. A
 * key that doesn't work is refused and never taken for none, so that a program notices.
 */
final class ApiActorFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final Accounts accounts;

    ApiActorFilter(Tokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            ActorFilter.act(Actor.PUBLIC, request, response, chain);
        } else {
            var owner = owner(header);
            if (owner.isPresent()) {
                ActorFilter.act(owner.get(), request, response, chain);
            } else {
                refuse(response);
            }
        }
    }

    private Optional<Actor> owner(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            return tokens.owner(header.substring(SCHEME.length()).strip()).map(accounts::of);
        } catch (NoSuchElementException closed) {
            return Optional.empty();
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}"
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
