package org.kelisim.demo.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the files really tell of, for tests alone: nothing in the product reads it, and it is never written beside them.
 *
 * @param activities what took place, each once
 * @param activityOfReport the number of the activity behind each report; the key is {@code submitted_by/report_id}
 */
public record Truth(List<Activity> activities, Map<String, Integer> activityOfReport) {
    /** One activity; {@code participants} are the people who came. */
    public record Activity(
            int number,
            LocalDate start,
            String format,
            String region,
            int participants,
            boolean inHouse,
            boolean byGroup,
            @Nullable String programme) {}
}
