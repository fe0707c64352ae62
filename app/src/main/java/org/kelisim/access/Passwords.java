package org.kelisim.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What a password has to be: long, and not the login (NIST SP 800-63B, section 3.1.1: length counts, mixtures of signs don't). */
final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Without letters that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int DRAWN = 16;

    private Passwords() {}

    /** Key of the text that says what is wrong with it; empty if nothing is. */
    static Optional<String> objection(String login, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("access.password.length");
        }
        return password.toLowerCase(Locale.ROOT).contains(login)
                ? Optional.of("access.password.login")
                : Optional.empty();
    }

    /** A password to hand over, 79 bits strong. */
    static String draw() {
        var random = new SecureRandom();
        var drawn = new StringBuilder();
        for (var i = 0; i < DRAWN; i++) {
            drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }
}
