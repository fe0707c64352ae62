package org.kelisim.figures;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Jobs;
import org.springframework.stereotype.Service;

/** Begins a release of a year: gives it its number and moment, and has it frozen by a job. */
@Service
public class PrepareRelease {
    private static final int FIRST_YEAR = 1995;

    private final Releases releases;
    private final SettledMoment settled;
    private final Jobs jobs;
    private final Audit audit;

    PrepareRelease(Releases releases, SettledMoment settled, Jobs jobs, Audit audit) {
        this.releases = releases;
        this.settled = settled;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Prepared {
        /** It is being frozen by the job. */
        record Begun(Release release, long job) implements Prepared {}

        /** It was not begun. */
        record Refused(Refusal why) implements Prepared {}
    }

    /** Why a release can't be begun. */
    public enum Refusal {
        /** Another one of that year is neither signed nor dropped yet. */
        OPEN,
        /** There is a signed one, and nobody said why it needs another. */
        NO_REASON,
        /** The moment lies ahead. */
        AHEAD,
        /** There was no assembly in that year. */
        YEAR
    }

    /**
     * Begins the release. The actor must be an editor for the whole country. Call it outside a transaction.
     *
     * @param asOf moment of which to know; null for now
     * @param reason why it is made; needed where it takes the place of a signed one
     */
    public Prepared prepare(int year, @Nullable OffsetDateTime asOf, String reason) {
        Permission.holdingEverywhere(Role.EDITOR);
        var before = releases.of(year);
        var moment = settled.atMost(asOf);
        if (year < FIRST_YEAR || year > moment.getYear()) {
            return new Prepared.Refused(Refusal.YEAR);
        }
        if (asOf != null && asOf.isAfter(OffsetDateTime.now(asOf.getOffset()))) {
            return new Prepared.Refused(Refusal.AHEAD);
        }
        if (before.stream().anyMatch(PrepareRelease::isOpen)) {
            return new Prepared.Refused(Refusal.OPEN);
        }
        if (reason.isBlank() && before.stream().anyMatch(Release::isSigned)) {
            return new Prepared.Refused(Refusal.NO_REASON);
        }
        var release = releases.begin(year, moment, reason.strip());
        audit.record("release.begun", "release/" + release.number(), reason.strip());
        var job = jobs.start(FreezeRelease.KIND, String.valueOf(release.id()));
        releases.note(release.id(), job);
        return new Prepared.Begun(release, job);
    }

    private static boolean isOpen(Release release) {
        return release.state() == Release.State.FREEZING || release.state() == Release.State.DRAFT;
    }
}
