package org.kelisim.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.kelisim.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a device act in the name of whose login and password it shows (HTTP Basic, RFC 7617, as ODK Collect does), or of whose key: as a bearer's, or in
 * place of the password. Without either it is asked for them.
 */
final class DeviceActorFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final Tokens tokens;
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;

    DeviceActorFilter(Tokens tokens, Accounts accounts, SignInAttempts attempts, PasswordEncoder passwords) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(this::actor);
        if (actor.isPresent()) {
            ActorFilter.act(actor.get(), request, response, chain);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Kelisim\", charset=\"UTF-8\"");
        response.setHeader("X-OpenRosa-Version", "1.0");
    }

    private Optional<Actor> actor(String header) {
        var scheme = header.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return byKey(header.substring(BEARER.length()).strip());
        }
        return scheme.startsWith(BASIC) ? basic(header.substring(BASIC.length()).strip()) : Optional.empty();
    }

    private Optional<Actor> basic(String encoded) {
        String shown;
        try {
            shown = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        var colon = shown.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var login = shown.substring(0, colon);
        var password = shown.substring(colon + 1);
        return byKey(password).or(() -> byPassword(login, password));
    }

    private Optional<Actor> byKey(String key) {
        try {
            return tokens.owner(key).map(accounts::of);
        } catch (NoSuchElementException closed) {
            return Optional.empty();
        }
    }

    private Optional<Actor> byPassword(String login, String password) {
        if (!attempts.mayTry(login)) {
            return Optional.empty();
        }
        var account = accounts.find(login).filter(found -> passwords.matches(password, found.getPassword()));
        if (account.isEmpty()) {
            attempts.failed(login);
            return Optional.empty();
        }
        attempts.succeeded(login);
        return accounts.of(account.get());
    }
}
