package org.kelisim.demo;

import java.util.Objects;
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

    void sign() {
        var number = accounts.of(account("editor")).act(this::prepare);
        accounts.of(account("editor")).act(() -> sign(number));
        accounts.of(account("editor2")).act(() -> sign(number));
    }

    private Release prepare() {
        return switch (preparing.prepare(YEAR, null, "")) {
            case PrepareRelease.Prepared.Refused(var why) ->
                throw new IllegalStateException("the demonstration's release was refused: " + why);
            case PrepareRelease.Prepared.Begun(var begun, var job) -> {
                if (jobs.await(job).state() != Job.State.DONE) {
                    throw new IllegalStateException("the demonstration's release was not frozen");
                }
                yield releases.find(begun.number()).orElseThrow();
            }
        };
    }

    private SignRelease.Signing sign(Release release) {
        return signing.sign(
                release.number(), Objects.requireNonNull(release.digest()).hex());
    }

    private long account(String login) {
        return accounts.idOf(login);
    }
}
