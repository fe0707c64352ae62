package org.kelisim.figures;

import java.util.List;
import java.util.Optional;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Job;

/**
 * A release as its page shows it.
 *
 * @param before the signed one whose place it takes
 * @param after the signed one that took its place
 * @param job that freezes it, if the reader may see it
 */
public record ReleaseView(
        Release release,
        List<ReleasedFigure> figures,
        Optional<Release> before,
        Optional<Release> after,
        Optional<Job> job) {

    public boolean isBeingPrepared() {
        return release.state() == Release.State.FREEZING && !hasFailed();
    }

    public boolean hasFailed() {
        return release.state() == Release.State.FREEZING
                && job.filter(Job::hasEnded).isPresent();
    }

    public String problem() {
        return job.map(Job::problem).orElse("");
    }

    public int percent() {
        return job.map(Job::percent).orElse(0);
    }

    /** Whether the reader may sign, drop and verify. */
    public boolean isForEditor() {
        return Actor.current().holdsEverywhere(Role.EDITOR);
    }

    public boolean canVerify() {
        return release.digest() != null && (isForEditor() || Actor.current().holdsEverywhere(Role.AUDITOR));
    }

    public boolean canSign() {
        return release.state() == Release.State.DRAFT && isForEditor() && !hasSigned();
    }

    public boolean hasSigned() {
        return release.isSignedBy(Actor.current().accountId());
    }

    public boolean canDrop() {
        return isForEditor() && (release.state() == Release.State.DRAFT || release.state() == Release.State.FREEZING);
    }

    public int signaturesMissing() {
        return 2 - release.signatures().size();
    }
}
