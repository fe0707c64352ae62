package org.kelisim.access;

import org.kelisim.platform.Actor;

/** What a use case asks of its actor before it begins. The database asks again, row by row. */
public final class Permission {
    private Permission() {}

    /** Nobody is signed in: the page leads to the sign-in and back. */
    public static final class SignInNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        SignInNeeded() {
            super("sign-in needed", null, false, false);
        }
    }

    /** The actor is known, but holds no such role. */
    public static final class NotPermitted extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param role that isn't held, or doesn't reach so far */
        public NotPermitted(Actor.Role role) {
            super("needs the role " + role.code(), null, false, false);
        }
    }

    /** @throws SignInNeeded if nobody is signed in */
    public static Actor signedIn() {
        var actor = Actor.current();
        if (!actor.isSignedIn()) {
            throw new SignInNeeded();
        }
        return actor;
    }

    /**
     * The actor, who holds the role for some organisation.
     *
     * @throws SignInNeeded if nobody is signed in
     * @throws NotPermitted if the role isn't held at all
     */
    public static Actor holding(Actor.Role role) {
        var actor = signedIn();
        if (!actor.holds(role)) {
            throw new NotPermitted(role);
        }
        return actor;
    }

    /**
     * The actor, who holds the role for the whole country.
     *
     * @throws SignInNeeded if nobody is signed in
     * @throws NotPermitted if the role isn't held for all organisations
     */
    public static Actor holdingEverywhere(Actor.Role role) {
        var actor = signedIn();
        if (!actor.holdsEverywhere(role)) {
            throw new NotPermitted(role);
        }
        return actor;
    }
}
