package org.kelisim.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kelisim.platform.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets everything behind it act in the name of who is signed in. */
final class ActorFilter extends OncePerRequestFilter {
    private final Accounts accounts;

    ActorFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        act(actor(request), request, response, chain);
    }

    static void act(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            actor.act(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Actor actor(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn account)) {
            return Actor.PUBLIC;
        }
        return accounts.of(account).orElseGet(() -> {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            return Actor.PUBLIC;
        });
    }
}
