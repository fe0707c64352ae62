package org.kelisim.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Which intentions were carried out. Declared here and answered by activity, which stands above. */
public interface Fulfilments {
    /**
     * @param activities that count towards it
     * @param participations head counts at them, added up
     * @param first day on which one took place
     */
    record Fulfilment(int activities, long participations, LocalDate first) {}

    /** By programme; what nothing was held for is left out. */
    Map<Long, Fulfilment> of(Collection<Long> programmes);
}
