package org.kelisim.figures;

import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs a draft off, or drops it. Two different people sign; the database refuses the same one twice. */
@Service
public class SignRelease {
    private final Releases releases;
    private final Audit audit;

    SignRelease(Releases releases, Audit audit) {
        this.releases = releases;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Signing {
        /** The first signature is there; someone else's is still needed. */
        record First(Release release) implements Signing {}

        /** Both are there: it stands, and the public sees it. */
        record Signed(Release release) implements Signing {}

        record Refused(Refusal why) implements Signing {}
    }

    /** Why a signature isn't taken. */
    public enum Refusal {
        /** It is being frozen, signed already, or dropped. */
        NO_DRAFT,
        /** This person has signed it. */
        SAME_PERSON,
        /** What was looked at isn't what would be signed. */
        OTHER_DIGEST
    }

    /**
     * Signs in the name of the actor, an editor for the whole country.
     *
     * @param digest of what the signer looked at
     */
    @Transactional
    public Signing sign(ReleaseNumber number, String digest) {
        var actor = Permission.holdingEverywhere(Role.EDITOR);
        var release = releases.find(number).orElseThrow();
        var account = actor.accountId();
        if (release.state() != Release.State.DRAFT || release.digest() == null || account == null) {
            return new Signing.Refused(Refusal.NO_DRAFT);
        }
        if (release.isSignedBy(account)) {
            return new Signing.Refused(Refusal.SAME_PERSON);
        }
        if (!release.digest().hex().equals(digest)) {
            return new Signing.Refused(Refusal.OTHER_DIGEST);
        }
        releases.sign(release, account);
        audit.record("release.signed", "release/" + number, digest);
        var now = releases.find(number).orElseThrow();
        return now.isSigned() ? new Signing.Signed(now) : new Signing.First(now);
    }

    /** Drops what was not signed by two. Its number is not given again. @return whether it could be */
    @Transactional
    public boolean drop(ReleaseNumber number) {
        Permission.holdingEverywhere(Role.EDITOR);
        var release = releases.find(number).orElseThrow();
        if (release.isSigned() || release.state() == Release.State.DROPPED) {
            return false;
        }
        releases.drop(release.id());
        audit.record("release.dropped", "release/" + number, "");
        return true;
    }
}
