package org.kelisim.platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account with the organisations for which it holds each role (with all under them), or the public. The
 * database is told of the actor with every connection and lets through what the actor may see and do.
 */
public record Actor(@Nullable Long accountId, String name, Map<Role, Set<Long>> scopes) {
    /** Stands for all organisations in a scope. */
    public static final long EVERYWHERE = 0;

    /** Someone without an account. */
    public static final Actor PUBLIC = new Actor(null, "", Map.of());

    /** The machine itself: linkage, the loading of the demonstration year. Account 0 is nobody's. */
    public static final Actor SYSTEM = new Actor(0L, "Kelisim", everyRole());

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    /** What an account may do for an organisation and all under it. */
    public enum Role {
        REPORTER,
        VERIFIER,
        EDITOR,
        ADMINISTRATOR,
        AUDITOR;

        /** The name in the database. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Actor {
        scopes = Map.copyOf(scopes);
    }

    public static Actor current() {
        return CURRENT.orElse(PUBLIC);
    }

    /** Does the work in this actor's name. */
    public <R extends @Nullable Object, X extends Throwable> R act(ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public boolean isSignedIn() {
        return accountId != null;
    }

    /** Whether the role is held for any organisation at all. */
    public boolean holds(Role role) {
        return !scope(role).isEmpty();
    }

    /** Whether any role is held: somebody who is bound by it to keep what isn't public. */
    public boolean holdsAny() {
        return scopes.values().stream().anyMatch(scope -> !scope.isEmpty());
    }

    public boolean holdsEverywhere(Role role) {
        return scope(role).contains(EVERYWHERE);
    }

    public Set<Long> scope(Role role) {
        return scopes.getOrDefault(role, Set.of());
    }

    /** The scope of a role as the database reads it: {@code {12,15}}. */
    String scopeArray(Role role) {
        return scope(role).stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<Role, Set<Long>> everyRole() {
        var scopes = new EnumMap<Role, Set<Long>>(Role.class);
        for (var role : Role.values()) {
            scopes.put(role, Set.of(EVERYWHERE));
        }
        return scopes;
    }
}
