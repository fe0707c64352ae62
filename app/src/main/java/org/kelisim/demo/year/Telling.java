package org.kelisim.demo.year;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who reports what took place, and how: one to four senders, each in a language and wording of their own, with slips.
 * The host's report, when there is one, is right in its head count, place and organisers; the others may be off.
 */
final class Telling {
    /** Zones were two until the first of March 2024. */
    private static final LocalDate ONE_ZONE = LocalDate.of(2024, 3, 1);

    private static final Set<String> WESTERN = Set.of("KZ-15", "KZ-23", "KZ-27", "KZ-43", "KZ-47");

    private final Dice dice;
    private final Scribble scribble;

    Telling(Dice dice) {
        this.dice = dice;
        this.scribble = new Scribble(dice.split());
    }

    /** All reports of a year, in the order in which they were sent, with the senders' own running numbers. */
    List<Said> tell(List<Happening> happenings, int year) {
        var said = new ArrayList<Said>();
        for (var happening : happenings) {
            senders(happening, said);
        }
        said.sort(Comparator.comparing(Said::at).thenComparing(Said::key).thenComparing(s -> s.of().number()));
        var numbers = new HashMap<String, Integer>();
        said.replaceAll(one -> one.numbered(
                "%d-%03d".formatted(year, numbers.merge(one.sender().code(), 1, Integer::sum))));
        return said;
    }

    private void senders(Happening happening, List<Said> to) {
        var host = happening.organisers().getFirst();
        boolean lesson = happening.series() != null && happening.series().startsWith("course");
        boolean hostSends = happening.counted() || happening.organisers().size() == 1 || dice.chance(0.93);
        boolean first = true;
        for (var body : happening.organisers()) {
            boolean sends = body.equals(host)
                    ? hostSends
                    : happening.national() || (!hostSends && first) || dice.chance(lesson ? 0.4 : 0.82);
            if (sends) {
                to.add(report(happening, body, first));
                first = false;
                if (!happening.counted() && dice.chance(0.028)) {
                    to.add(report(happening, body, false));
                }
            }
        }
    }

    private Said report(Happening h, Body sender, boolean first) {
        boolean host = sender.equals(h.organisers().getFirst());
        var languages = languages();
        var wording = dice.chance(host ? 0.2 : 0.4) ? h.otherTitle() : h.title();
        var day = !host && h.series() == null && dice.chance(0.04) ? h.start().plusDays(1) : h.start();
        var end = h.end().isAfter(day) ? h.end() : null;
        boolean coded = h.venue() != null && (first ? h.inHouse() || dice.chance(0.7) : dice.chance(0.45));
        boolean named = h.venue() != null && !coded && dice.chance(0.6);
        var language = languages.getFirst();
        int heads = heads(h, host);
        Integer youth = dice.chance(0.3) ? Math.round(heads * dice.between(10, 60) / 100f) : null;
        Integer women = dice.chance(0.25) ? Math.round(heads * dice.between(30, 70) / 100f) : null;
        return new Said(
                h,
                sender,
                "",
                sentAt(end == null ? day : end, sender),
                written(wording, "kk", languages),
                written(wording, "ru", languages),
                written(wording, "en", languages),
                !host && dice.chance(0.06) ? "other" : h.format(),
                day,
                end,
                h.time() == null || dice.chance(0.25) ? null : h.time(),
                h.region(),
                h.city() == null || dice.chance(0.1) ? null : h.city().name().in(language),
                coded && h.venue() != null ? h.venue().code() : null,
                named && h.venue() != null ? venueText(h.venue(), language) : null,
                organisers(h, sender, language, first),
                heads,
                youth,
                women,
                (h.counted() && !h.national()) || host || first || dice.chance(0.6) ? h.programme() : null);
    }

    private List<String> languages() {
        int lot = dice.between(0, 99);
        return lot < 42
                ? List.of("kk")
                : lot < 84 ? List.of("ru") : lot < 90 ? List.of("en") : lot < 97 ? List.of("kk", "ru") : Name.LANGUAGES;
    }

    private @Nullable String written(Name wording, String language, List<String> languages) {
        return languages.contains(language) ? scribble.title(wording.in(language), language) : null;
    }

    private String venueText(Venue venue, String language) {
        var text = venue.name().in(language);
        return dice.chance(0.12) ? scribble.slip(text) : text;
    }

    /** Of an activity at many sites a regional sender knows its own part, or repeats the whole. */
    private int heads(Happening h, boolean host) {
        if (host || dice.chance(0.3)) {
            return h.heads();
        }
        if (h.national() && dice.chance(0.7)) {
            return Math.max(5, (int)
                    Math.round(h.heads() * dice.factor(0.3) / (h.organisers().size() - 1)));
        }
        int heads = (int) Math.max(1, Math.round(h.heads() * dice.factor(0.15)));
        return heads > 40 && dice.chance(0.4) ? heads / 10 * 10 : heads;
    }

    /** Everyone names the host; of the other partners a sender may forget some. */
    private String organisers(Happening h, Body sender, String language, boolean first) {
        if (first || dice.chance(0.35)) {
            return h.organisers().stream().map(Body::code).collect(Collectors.joining(";"));
        }
        boolean names = dice.chance(0.4);
        return h.organisers().stream()
                .filter(body ->
                        body.equals(sender) || body.equals(h.organisers().getFirst()) || dice.chance(0.5))
                .map(body -> names && !body.equals(sender) ? body.name().in(language) : body.code())
                .collect(Collectors.joining(";"));
    }

    private OffsetDateTime sentAt(LocalDate held, Body sender) {
        var day = held.plusDays(dice.chance(0.6) ? dice.between(1, 5) : dice.between(1, 24));
        int hours = day.isBefore(ONE_ZONE) && !WESTERN.contains(String.valueOf(sender.region())) ? 6 : 5;
        return day.atTime(dice.between(9, 18), dice.between(0, 59)).atOffset(ZoneOffset.ofHours(hours));
    }
}
