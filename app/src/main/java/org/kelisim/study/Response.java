package org.kelisim.study;

import java.util.List;
import java.util.Map;

/**
 * How far the field work has come.
 *
 * @param lines by stratum, in the strata's order
 */
public record Response(List<Line> lines) {

    /** @param done interviews that came in */
    public record Line(Stratum stratum, int done) {
        /** Share of the planned interviews, in percent; above 100 where more came in. */
        public int percent() {
            return stratum.planned() == 0 ? 0 : (int) (100L * done / stratum.planned());
        }
    }

    static Response of(Study study, Map<String, Integer> counts) {
        return new Response(study.strata().stream()
                .map(stratum -> new Line(stratum, counts.getOrDefault(stratum.code(), 0)))
                .toList());
    }

    public int done() {
        return lines.stream().mapToInt(Line::done).sum();
    }

    /** Strata without an interview: their people are spoken for by nobody. */
    public long silent() {
        return lines.stream().filter(line -> line.done() == 0).count();
    }
}
