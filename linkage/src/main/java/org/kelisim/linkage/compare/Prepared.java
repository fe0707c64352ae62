package org.kelisim.linkage.compare;

import java.util.Objects;
import org.kelisim.linkage.Report;

/**
 * A report made ready for comparing: all that it names as numbers.
 *
 * @param titles word classes of the title in kk, ru, en, ascending; empty where not given
 * @param numbers in its titles but for dates, ascending
 * @param often share of all reports with just this title, in the language where that is largest
 * @param region number of where it took place, or of the sender's home for what has no one place
 * @param isNational whether it is given as of the whole country
 * @param format number
 * @param day of the start, counted from 1970
 * @param endDay of the end
 * @param swappedDay the start if day and month had been written the other way round; the start if it can't be
 * @param minute of the day at the start, or -1
 * @param sender number; below 0 for a stranger
 * @param organisers known and strangers (below 0), the sender among them, ascending
 * @param venue number of the venue's name as written, or -1
 * @param places that the place may be, ascending
 * @param town number, or -1
 * @param participants people, as the sender counted them
 */
public record Prepared(
        Report report,
        int[][] titles,
        int[] numbers,
        double often,
        int region,
        boolean isNational,
        int format,
        int day,
        int endDay,
        int swappedDay,
        int minute,
        int sender,
        int[] organisers,
        int venue,
        int[] places,
        int town,
        int participants) {

    /** A number of what it says, whatever its key and wherever it stands among others. */
    public long hash() {
        return Objects.hash(
                        report.submittedBy(),
                        report.titles().kk(),
                        report.titles().ru(),
                        report.titles().en(),
                        report.format(),
                        report.region(),
                        report.venue(),
                        report.placeCode(),
                        day,
                        minute,
                        participants)
                * 0xBF58476D1CE4E5B9L;
    }

    static final String NATIONAL = "KZ";
}
