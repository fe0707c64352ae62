package org.kelisim.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kelisim.platform.Texts;

/** What an activity's standing version tells otherwise than the one that was verified. */
public record ChangedSince(String label, String then, String now) {

    static List<ChangedSince> between(
            Provenance.ActivityVersion then, Provenance.ActivityVersion now, Map<String, String> regions) {
        var changes = new ArrayList<ChangedSince>();
        add(
                changes,
                "activity.measure.participations",
                Texts.number(then.counted().participants()),
                Texts.number(now.counted().participants()));
        add(
                changes,
                "activity.dimension.day",
                Texts.date(then.held().start()),
                Texts.date(now.held().start()));
        add(
                changes,
                "activity.dimension.region",
                regions.getOrDefault(then.held().region(), then.held().region()),
                regions.getOrDefault(now.held().region(), now.held().region()));
        if (!then.revisions().equals(now.revisions())) {
            changes.add(new ChangedSince(
                    Texts.t("activity.reports"),
                    Texts.number(then.revisions().size()),
                    Texts.number(now.revisions().size())));
        }
        return changes;
    }

    private static void add(List<ChangedSince> changes, String label, String then, String now) {
        if (!then.equals(now)) {
            changes.add(new ChangedSince(Texts.t(label), then, now));
        }
    }
}
