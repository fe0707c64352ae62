package org.kelisim.activity;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Decision;
import org.kelisim.linkage.Explanation;
import org.kelisim.linkage.Linkage;
import org.kelisim.linkage.Linker;
import org.kelisim.linkage.Standing;
import org.springframework.stereotype.Component;

/**
 * What the last run learned and linked, kept in memory as long as there is room, so that a few changed reports cost little. It is worth
 * something only while nobody else links, which the number of the last run tells, and while the registers are those that it was learned
 * with. Whoever changes it holds the lock of linkage.
 */
@Component
class LinkedReports {
    private volatile SoftReference<@Nullable State> kept = new SoftReference<>(null);

    /** @param run number of the run that it is the outcome of */
    record State(long run, LinkageInput input, Standing standing) {
        Linkage linkage() {
            return standing.linkage();
        }
    }

    /**
     * Learns and links anew.
     *
     * @param run number under which the run is noted
     */
    State link(long run, LinkageInput input, List<StandingReport> reports, List<Decision> decisions) {
        forget(); // what was kept must go before as much is made again
        var said = reports.stream().map(input::report).toList();
        var state = new State(run, input, Linker.withDefaults().standing(input.registry(), said, decisions));
        kept = new SoftReference<>(state);
        return state;
    }

    /** What is kept, if a few changes can be linked by it. */
    Optional<State> of(long lastRun, LinkageInput input) {
        return Optional.ofNullable(kept.get()).filter(here -> here.run == lastRun && here.input.saysTheSameAs(input));
    }

    /**
     * What the change did to the clusters.
     *
     * @param run number under which it is noted
     */
    Standing.Change change(
            State before, long run, List<StandingReport> changed, Collection<String> gone, List<Decision> decisions) {
        forget(); // it is half changed, if this fails
        var change = before.standing.change(
                changed.stream().map(before.input::report).toList(), gone, decisions);
        kept = new SoftReference<>(new State(run, before.input, before.standing));
        return change;
    }

    /** Why two reports are, or aren't, taken for one activity; empty while nothing is learned. */
    Optional<Explanation> explain(StandingReport left, StandingReport right) {
        return Optional.ofNullable(kept.get())
                .map(here -> here.standing.model().explain(here.input.report(left), here.input.report(right)));
    }

    /** Whether nothing is learned. */
    boolean isEmpty() {
        return kept.get() == null;
    }

    void forget() {
        kept = new SoftReference<>(null);
    }
}
