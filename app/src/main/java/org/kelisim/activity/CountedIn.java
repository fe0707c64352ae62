package org.kelisim.activity;

import java.time.LocalDate;
import java.util.List;
import org.kelisim.platform.Texts;

/** The way up: which figures and releases count an activity. Declared here and answered by figures, which stands above. */
public interface CountedIn {

    /** One version of an activity, by which releases know it. */
    record Version(long versionId, long activityId, LocalDate start) {}

    /**
     * One figure that counts it.
     *
     * @param release number of the release that froze it; empty for the figure as it stands
     * @param nameKey key of the figure's name
     * @param path of its page, without the language
     */
    record Counting(String release, int year, String code, String nameKey, String path) {
        public String name() {
            return Texts.t(nameKey);
        }
    }

    /** Figures as they stand first, then those of releases, the latest release first; in each the figures in their order. */
    List<Counting> of(List<Version> versions);

    /** What counts it, as a page shows it: the figures as they stand, and by release. */
    record Counted(List<Counting> now, List<Release> releases) {
        /** The figures of one release that count it. */
        public record Release(String number, List<Counting> figures) {}

        static Counted of(List<Counting> all) {
            return new Counted(
                    all.stream().filter(one -> one.release().isEmpty()).toList(),
                    all.stream()
                            .map(Counting::release)
                            .filter(release -> !release.isEmpty())
                            .distinct()
                            .map(release -> new Release(
                                    release,
                                    all.stream()
                                            .filter(one -> one.release().equals(release))
                                            .toList()))
                            .toList());
        }
    }
}
