package org.kelisim.linkage.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;

/**
 * Makes reports ready for comparing: looks up what they name, and folds and numbers the words of their titles. What it learned from one
 * set of reports serves for others too: the same report always comes out the same.
 */
public final class Desk {
    /** Of a format that says nothing. */
    static final int VAGUE_FORMAT = -1;

    private static final String VAGUE = "other";

    private final Register register;
    private final Vocabulary vocabulary;

    private Desk(Register register, Vocabulary vocabulary) {
        this.register = register;
        this.vocabulary = vocabulary;
    }

    /** A desk and the reports that it learned from, made ready. */
    public record Laid(Desk desk, List<Prepared> reports) {}

    /** Learns from reports, and makes them ready in their order. */
    public static Laid lay(Registry registry, List<Report> reports) {
        var register = new Register(registry, reports);
        var titles = reports.parallelStream()
                .map(report -> Title.of(report, register.region(report), register.towns()))
                .toList();
        var desk = new Desk(register, new Vocabulary(titles));
        return new Laid(
                desk,
                IntStream.range(0, reports.size())
                        .parallel()
                        .mapToObj(i -> desk.prepare(reports.get(i), titles.get(i)))
                        .toList());
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Prepared prepare(Report report) {
        return prepare(report, Title.of(report, register.region(report), register.towns()));
    }

    private Prepared prepare(Report report, Title[] titles) {
        var region = register.region(report);
        var words = new int[titles.length][];
        var often = 0.0;
        List<Integer> numbers = List.of();
        var town = register.towns().find(region, report.locality());
        for (var i = 0; i < titles.length; i++) {
            var title = titles[i];
            words[i] = vocabulary.numbered(title.words());
            if (words[i].length > 0) {
                often = Math.max(often, vocabulary.often(words[i]));
            }
            if (title.numbers().size() > numbers.size()) {
                numbers = title.numbers();
            }
            town = town < 0 ? title.town() : town;
        }
        var places = register.places(report, region, town);
        if (town < 0) {
            town = register.townOf(places);
        }
        return new Prepared(
                report,
                words,
                numbers.stream().mapToInt(i -> i).sorted().toArray(),
                often,
                register.regionNumber(region),
                report.region().equals(Prepared.NATIONAL),
                report.format().equals(VAGUE) ? VAGUE_FORMAT : report.format().hashCode() & 0x7fffffff,
                (int) report.startDate().toEpochDay(),
                (int) report.endDate().toEpochDay(),
                swapped(report.startDate()),
                report.startTime() == null ? -1 : report.startTime().toSecondOfDay() / 60,
                register.sender(report, region),
                register.organisers(report, region),
                report.venue() == null ? -1 : Letters.folded(report.venue()).hashCode() & 0x7fffffff,
                places,
                town,
                report.participants());
    }

    private static int swapped(LocalDate date) {
        var swapped = date.getDayOfMonth() > 12
                ? date
                : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        return (int) swapped.toEpochDay();
    }
}
