package org.kelisim.access;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session keeps of an account. What it holds is read anew with each request, so that a withdrawn role ends at once. */
record SignedIn(long accountId, String login, String passwordHash, boolean enabled, OffsetDateTime sessionsFrom)
        implements UserDetails, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public List<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** Keeps the hash out of any log that prints the session. */
    @Override
    public String toString() {
        return "account " + accountId;
    }
}
