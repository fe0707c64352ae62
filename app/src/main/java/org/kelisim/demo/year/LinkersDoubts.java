package org.kelisim.demo.year;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kelisim.linkage.Linkage;
import org.kelisim.linkage.Linker;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;

/** Asks the platform's own linker which pairs of these reports it would rather have a person look at. */
final class LinkersDoubts {
    private LinkersDoubts() {}

    /** A pair of reports that the linker doubts. */
    record Pair(Said left, Said right) {}

    /** The most telling pairs, at most so many of them. */
    static List<Pair> mostTelling(Landscape landscape, List<Said> said, int most) {
        var byKey = new HashMap<String, Said>();
        said.forEach(report -> byKey.put(report.key(), report));
        var reports = said.stream().map(LinkersDoubts::report).toList();
        return Linker.withDefaults().link(registry(landscape), reports, List.of()).doubtful().stream()
                .limit(most)
                .map(pair -> pair(pair, byKey))
                .toList();
    }

    private static Pair pair(Linkage.DoubtfulPair pair, Map<String, Said> byKey) {
        var left = byKey.get(pair.leftKey());
        var right = byKey.get(pair.rightKey());
        if (left == null || right == null) {
            throw new IllegalStateException("the linker names a report that it wasn't given");
        }
        return new Pair(left, right);
    }

    private static Registry registry(Landscape landscape) {
        return new Registry(
                landscape.bodies.stream()
                        .map(body ->
                                new Registry.Organisation(body.code(), body.kind(), texts(body.name()), body.region()))
                        .toList(),
                landscape.venues.stream()
                        .map(venue -> new Registry.Place(
                                venue.code(),
                                venue.house() == null ? null : venue.house().code(),
                                texts(venue.name()),
                                venue.city().region()))
                        .toList());
    }

    private static Report report(Said said) {
        return new Report(
                said.key(),
                said.sender().code(),
                Arrays.asList(said.organisers().split(";", -1)),
                new Report.Texts(said.titleKk(), said.titleRu(), said.titleEn()),
                said.format(),
                said.start(),
                said.end() == null ? said.start() : said.end(),
                said.time(),
                said.region(),
                said.locality(),
                said.place(),
                said.venue(),
                said.participants());
    }

    private static Report.Texts texts(Name name) {
        return new Report.Texts(name.kk(), name.ru(), name.en());
    }
}
