package org.kelisim.activity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Decision;
import org.kelisim.linkage.Explanation;
import org.kelisim.linkage.Linkage;
import org.kelisim.linkage.Linker;
import org.kelisim.linkage.Model;
import org.kelisim.linkage.Standing;
import org.springframework.stereotype.Component;

/**
 * What the last run learned and linked, kept in memory so that a few changed reports cost little. It is worth something only while nobody else
 * links, which the number of the last run tells, and while the registers are those that it was learned with. Whoever uses it holds the
 * lock of linkage.
 */
@Component
class LinkedReports {
    private volatile @Nullable State state;

    private record State(long run, LinkageInput input, Model model, Standing standing) {}

    /**
     * Learns and links anew.
     *
     * @param run number under which the run is noted
     */
    Linkage link(long run, LinkageInput input, List<StandingReport> reports, List<Decision> decisions) {
        state = null; // what it holds must go before as much is made again
        var said = reports.stream().map(input::report).toList();
        var model = Linker.withDefaults().learn(input.registry(), said, decisions);
        var standing = model.standing(said, decisions);
        state = new State(run, input, model, standing);
        return standing.linkage();
    }

    /** Whether a few changes can be linked by what is here. */
    boolean isOf(long lastRun, LinkageInput input) {
        var here = state;
        return here != null && here.run == lastRun && here.input.saysTheSameAs(input);
    }

    /**
     * What the change did to the clusters.
     *
     * @param run number under which it is noted
     */
    Standing.Change change(long run, List<StandingReport> changed, Collection<String> gone, List<Decision> decisions) {
        var here = present();
        state = null; // half changed, if it fails
        var change =
                here.standing.change(changed.stream().map(here.input::report).toList(), gone, decisions);
        state = new State(run, here.input, here.model, here.standing);
        return change;
    }

    /** All clusters as they stand. */
    Linkage linkage() {
        return present().standing.linkage();
    }

    /** Why two reports are, or aren't, taken for one activity; empty while nothing is learned. */
    Optional<Explanation> explain(StandingReport left, StandingReport right) {
        var here = state;
        return here == null
                ? Optional.empty()
                : Optional.of(here.model.explain(here.input.report(left), here.input.report(right)));
    }

    void forget() {
        state = null;
    }

    private State present() {
        var here = state;
        if (here == null) {
            throw new IllegalStateException("nothing is linked yet");
        }
        return here;
    }
}
