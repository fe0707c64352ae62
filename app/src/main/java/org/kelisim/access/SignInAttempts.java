package org.kelisim.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: after some wrong ones in a row, a login has to wait. It answers as if the password were wrong, so that nobody
 * learns which logins there are. Kept in memory, for the latest logins only.
 */
@Component
class SignInAttempts {
    static final int FREE = 10;
    static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Autowired
    SignInAttempts() {
        this(Clock.systemUTC());
    }

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether the login may be tried now. */
    synchronized boolean mayTry(String login) {
        var known = failures.get(key(login));
        return known == null
                || known.count() < FREE
                || clock.instant().isAfter(known.last().plus(PAUSE));
    }

    synchronized void failed(@Nullable String login) {
        if (login != null) {
            var now = clock.instant();
            failures.merge(
                    key(login),
                    new Failures(1, now),
                    (before, first) ->
                            now.isAfter(before.last().plus(PAUSE)) ? first : new Failures(before.count() + 1, now));
        }
    }

    synchronized void succeeded(String login) {
        failures.remove(key(login));
    }

    private static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
