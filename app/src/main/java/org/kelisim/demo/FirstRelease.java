package org.kelisim.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kelisim.access.Accounts;
import org.kelisim.figures.PrepareRelease;
import org.kelisim.figures.Release;
import org.kelisim.figures.Releases;
import org.kelisim.figures.SignRelease;
import org.kelisim.platform.Job;
import org.kelisim.platform.Jobs;
import org.springframework.stereotype.Component;

/** Release 2024-1 of the demonstration: prepared by one editor and signed by both, by the ordinary path. */
@Component
class FirstRelease {
    private static final int YEAR = 2024;

    private final Accounts accounts;
    private final PrepareRelease preparing;
    private final SignRelease signing;
    private final Releases releases;
    private final Jobs jobs;

    FirstRelease(Accounts accounts, PrepareRelease preparing, SignRelease signing, Releases releases, Jobs jobs) {
        this.accounts = accounts;
        this.preparing = preparing;
        this.signing = signing;
        this.releases = releases;
        this.jobs = jobs;
    }

    /** Prepares and signs it, or what is still missing of that. */
    void sign() {
        var number = accounts.of(account("editor")).act(() -> frozen(begun().orElseGet(this::prepare)));
        for (var editor : List.of("editor", "editor2")) {
            accounts.of(account(editor)).act(() -> sign(number));
        }
    }

    /** One that is there and being frozen, or frozen; what was broken off before that is dropped. */
    private Optional<Release> begun() {
        return releases.of(YEAR).stream()
                .filter(release -> release.state() != Release.State.DROPPED)
                .filter(release -> release.jobId() != null || !signing.drop(release.number()))
                .findFirst();
    }

    private Release prepare() {
        return switch (preparing.prepare(YEAR, null, "")) {
            case PrepareRelease.Prepared.Refused(var why) ->
                throw new IllegalStateException("the demonstration's release was refused: " + why);
            case PrepareRelease.Prepared.Begun(var begun, var job) -> begun;
        };
    }

    private Release frozen(Release release) {
        var job = Objects.requireNonNull(
                releases.find(release.number()).orElseThrow().jobId());
        if (jobs.await(job).state() != Job.State.DONE) {
            throw new IllegalStateException("the demonstration's release was not frozen");
        }
        return releases.find(release.number()).orElseThrow();
    }

    private SignRelease.Signing sign(Release release) {
        return signing.sign(
                release.number(), Objects.requireNonNull(release.digest()).hex());
    }

    private long account(String login) {
        return accounts.idOf(login);
    }
}
