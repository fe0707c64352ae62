package org.kelisim.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Linkage;

/**
 * One activity as its reports agree on it. Two that are equal are one version.
 *
 * @param region code, or {@code KZ} where its reports name several
 * @param houseId the house of friendship that runs the place
 * @param byGroup whether an information group is among the organisers
 * @param headCount people at it, with the rule that chose the number
 * @param doubt what linkage leaves uncertain
 */
record Reconciled(
        String state,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable LocalTime startTime,
        String region,
        @Nullable String locality,
        @Nullable Long placeId,
        @Nullable Long houseId,
        String format,
        @Nullable String titleKk,
        @Nullable String titleRu,
        @Nullable String titleEn,
        List<Long> organiserIds,
        boolean byGroup,
        @Nullable Long programmeId,
        HeadCount headCount,
        Doubt doubt,
        List<Long> reportIds,
        List<Long> revisionIds,
        String search) {

    /**
     * @param count as chosen
     * @param low smallest count that any sender gave
     * @param high largest
     */
    record HeadCount(
            int count,
            int low,
            int high,
            Rule rule,
            @Nullable Integer youth,
            @Nullable Integer women) {}

    /** How a head count was chosen among those given. */
    enum Rule {
        /** There is one report. */
        ONLY,
        /** All say the same. */
        AGREED,
        /** The host's own count. */
        HOST,
        /** The median, since the host gave none. */
        MEDIAN,
        /** A person of the secretariat has set it. */
        PERSON
    }

    /**
     * What linkage leaves in doubt. Rounded, so that equal doubt is equal.
     *
     * @param activities how many activities this one stands for, expected
     * @param activitiesShift by how much that would move if all odds erred alike
     * @param participants people expected at them
     */
    record Doubt(
            double activities,
            double activitiesVariance,
            double activitiesShift,
            double participants,
            double participantsVariance,
            double participantsShift) {

        /** As linkage says it: the people are a change against the head count. */
        static Doubt of(Linkage.Doubt doubt) {
            return new Doubt(
                    doubt.activities(),
                    doubt.activitiesVariance(),
                    doubt.activitiesShift(),
                    doubt.participants(),
                    doubt.participantsVariance(),
                    doubt.participantsShift());
        }

        /** With another number of people, everything rounded. */
        Doubt ofPeople(double people) {
            return new Doubt(
                    round(activities),
                    round(activitiesVariance),
                    round(activitiesShift),
                    round(people),
                    round(participantsVariance),
                    round(participantsShift));
        }

        private static double round(double value) {
            return Math.round(value * 1e4) / 1e4;
        }
    }
}
