package org.kelisim.bench.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The words that a made-up country speaks: kinds of activities, topics, occasions, courses, each worded in two ways, and names of bodies
 * and places. Real words come from a tab-separated file; invented ones from nothing but a seed.
 */
final class Lexicon {
    private final Map<String, List<Entry>> entries;

    private Lexicon(List<Entry> entries) {
        this.entries = entries.stream().collect(Collectors.groupingBy(Entry::part));
    }

    /** @param sub what it is more closely, such as the format of a kind of activity */
    record Entry(String part, String sub, Words words, Words other) {}

    static Lexicon training() {
        return read("training.tsv");
    }

    static Lexicon testing() {
        return read("testing.tsv");
    }

    List<Entry> all(String part) {
        return entries.getOrDefault(part, List.of());
    }

    Entry one(String part, String sub) {
        return all(part).stream()
                .filter(entry -> entry.sub.equals(sub))
                .findFirst()
                .orElseThrow();
    }

    private static Lexicon read(String file) {
        try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
            return new Lexicon(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .map(cells -> new Entry(
                            cells.get(0), cells.get(1), new Words(cells.subList(2, 5)), new Words(cells.subList(5, 8))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A language family that nobody speaks: every seed has words of its own, so that nothing can know them beforehand. */
    static Lexicon invented(Dice dice, int topics) {
        var syllables = new Syllables(dice);
        var entries = new ArrayList<Entry>();
        var formats = List.of("seminar", "lecture", "concert", "exhibition", "sport", "charity", "meeting", "training");
        for (var i = 0; i < 12; i++) {
            var fills = i % 3 == 0 ? "occasion" : "topic";
            entries.add(new Entry(
                    "kind",
                    formats.get(i % formats.size()) + " " + fills,
                    syllables.phrase(1).around(dice),
                    syllables.phrase(dice.between(1, 2)).around(dice)));
        }
        add(entries, "topic", "", topics, syllables, dice);
        add(entries, "occasion", "", topics / 3, syllables, dice);
        add(entries, "course", "club", topics / 8, syllables, dice);
        add(entries, "course", "language_course", topics / 8, syllables, dice);
        add(entries, "generic", "", 1, syllables, dice);
        add(entries, "community", "", 8, syllables, dice);
        for (var number : List.of("lesson", "day")) {
            var unit = syllables.phrase(1).words();
            var other = syllables.phrase(1).words();
            entries.add(new Entry(
                    "number",
                    number,
                    Words.of("{x}, {n}-{u}", "{x}, {u} {n}", "{x}, {u} {n}").with("{u}", unit),
                    Words.of("{n}-{u}: {x}", "{x} ({u} {n})", "{u} {n}: {x}").with("{u}", other)));
        }
        for (var body : List.of("association", "house", "assembly", "centre")) {
            var name = Words.of("{t} {c} {u} {n}", "{u} {c} {n}, {t}", "{c} {u} {n}, {t}")
                    .with("{u}", syllables.phrase(2).words());
            entries.add(new Entry("body", body, name, name));
        }
        for (var i = 0; i < 6; i++) {
            var name = Words.of("{n} {u}", "{u} {n}", "{u} {n}")
                    .with("{u}", syllables.phrase(2).words());
            entries.add(new Entry("venue", "" + i, name, name));
        }
        return new Lexicon(entries);
    }

    private static void add(List<Entry> to, String part, String sub, int times, Syllables syllables, Dice dice) {
        for (var i = 0; i < times; i++) {
            to.add(new Entry(
                    part,
                    sub,
                    syllables.phrase(dice.between(1, 3)).words(),
                    syllables.phrase(dice.between(1, 3)).words()));
        }
    }
}
