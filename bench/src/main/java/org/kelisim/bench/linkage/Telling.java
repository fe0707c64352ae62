package org.kelisim.bench.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kelisim.bench.linkage.World.Body;
import org.kelisim.linkage.Report;

/** Who reports what took place, and how: each in a language and wording of their own, with slips. */
final class Telling {
    /** A report with its truth. */
    record Told(Report report, int activity, Set<Slip> slips) {}

    private final Profile profile;
    private final Titling titling;
    private final Dice dice;
    private final Map<String, Integer> sent = new HashMap<>();
    private Set<Slip> slips = EnumSet.noneOf(Slip.class);

    Telling(Profile profile, Dice dice) {
        this.profile = profile;
        this.dice = dice;
        this.titling = new Titling(profile.lexicon(), dice.split());
    }

    void tell(Happening happening, Consumer<Told> to) {
        var reporting = happening.isNational() ? 0.9 : profile.shape().reporting();
        @Nullable Told hosts = null;
        for (var body : happening.organisers()) {
            var isHost = body.equals(happening.organisers().getFirst());
            if (isHost || dice.chance(reporting)) {
                var one = report(happening, body, hosts);
                hosts = hosts == null ? one : hosts;
                to.accept(one);
                if (dice.chance(profile.rate(Slip.SENT_AGAIN))) {
                    var again = report(happening, body, null);
                    again.slips().add(Slip.SENT_AGAIN);
                    to.accept(again);
                }
            }
        }
    }

    private boolean befalls(Slip slip) {
        var does = dice.chance(profile.rate(slip));
        if (does) {
            slips.add(slip);
        }
        return does;
    }

    private Told report(Happening h, Body sender, @Nullable Told host) {
        slips = EnumSet.noneOf(Slip.class);
        var number = sent.merge(sender.code(), 1, Integer::sum);
        var languages = languages();
        var first = languages.stream().mapToInt(i -> i).min().orElse(0);
        var titles = host != null && befalls(Slip.COPIED) ? host.report().titles() : titles(h, languages);
        var day = day(h);
        var end = h.end().isAfter(day) ? h.end() : day;
        if (befalls(Slip.SPAN)) {
            end = end.plusDays(1);
        }
        var inWords = h.venue() != null && befalls(Slip.PLACE_IN_WORDS);
        var noPlace = h.venue() == null || befalls(Slip.NO_PLACE);
        var report = new Report(
                sender.code() + "/" + number,
                sender.code(),
                organisers(h, sender, first),
                titles,
                befalls(Slip.OTHER_FORMAT) ? "other" : h.format(),
                day,
                end,
                befalls(Slip.NO_TIME)
                        ? null
                        : befalls(Slip.OTHER_TIME) ? h.time().plusHours(1) : h.time(),
                befalls(Slip.NO_REGION) ? "KZ" : h.region(),
                befalls(Slip.NO_TOWN) ? null : h.town().name().in(first),
                noPlace || inWords || h.venue() == null ? null : h.venue().code(),
                noPlace || !inWords || h.venue() == null
                        ? null
                        : venue(h.venue().name().in(first)),
                heads(h, sender));
        return new Told(report, h.number(), slips);
    }

    private List<Integer> languages() {
        if (befalls(Slip.IN_TWO_LANGUAGES)) {
            return List.of(0, dice.chance(0.8) ? 1 : 2);
        }
        return List.of(befalls(Slip.IN_RUSSIAN) ? 1 : befalls(Slip.IN_ENGLISH) ? 2 : 0);
    }

    private Report.Texts titles(Happening h, List<Integer> languages) {
        var titles = new @Nullable String[3];
        var other = befalls(Slip.OTHER_WORDING);
        var bare = befalls(Slip.NUMBER_LEFT_OUT);
        var anyone = befalls(Slip.COMMUNITY_LEFT_OUT);
        var generic = befalls(Slip.GENERIC_TITLE);
        for (var language : languages) {
            var said = generic ? titling.generic(language) : titling.title(h, language, other, bare, anyone);
            if (befalls(Slip.TOWN_IN_TITLE)) {
                said += dice.chance(0.5)
                        ? " (" + h.town().name().in(language) + ")"
                        : ", " + h.town().name().in(language);
            }
            titles[language] = written(said, language);
        }
        return new Report.Texts(titles[0], titles[1], titles[2]);
    }

    private String written(String said, int language) {
        var text = said;
        if (language == 0 && befalls(Slip.LOOK_ALIKE_LETTERS)) {
            text = Handwriting.withoutKazakhLetters(text);
        } else if (language == 0 && befalls(Slip.LATIN_ALPHABET)) {
            text = dice.chance(0.5) ? Handwriting.latin(text) : Handwriting.adHocLatin(text);
        } else if (language == 1 && befalls(Slip.TRANSLITERATED)) {
            text = Handwriting.transliterated(text);
        }
        if (befalls(Slip.TYPO)) {
            text = Handwriting.slip(text, dice);
        }
        if (befalls(Slip.CAPITALS)) {
            text = text.toUpperCase(Locale.ROOT);
        }
        if (befalls(Slip.CUT_SHORT) && text.length() > 20) {
            text = text.substring(0, dice.between(15, text.length() - 3)).strip();
        }
        return text;
    }

    private LocalDate day(Happening h) {
        if (befalls(Slip.DAY_OFF)) {
            return h.start().plusDays(dice.chance(0.5) ? 1 : -1);
        }
        if (h.start().getDayOfMonth() <= 12 && befalls(Slip.DAY_AND_MONTH_SWAPPED)) {
            return LocalDate.of(
                    h.start().getYear(), h.start().getDayOfMonth(), h.start().getMonthValue());
        }
        return h.start();
    }

    private String venue(String name) {
        return befalls(Slip.PLACE_MISSPELT) ? Handwriting.slip(name, dice) : name;
    }

    private List<String> organisers(Happening h, Body sender, int language) {
        var named = new ArrayList<String>(List.of(sender.code()));
        for (var body : h.organisers()) {
            if (!body.equals(sender) && !befalls(Slip.PARTNER_LEFT_OUT)) {
                named.add(
                        !befalls(Slip.ORGANISER_BY_NAME)
                                ? body.code()
                                : befalls(Slip.ORGANISER_MISSPELT)
                                        ? Handwriting.slip(body.name().in(language), dice)
                                        : body.name().in(language));
            }
        }
        return named;
    }

    private int heads(Happening h, Body sender) {
        var own = h.isNational() && !sender.equals(h.organisers().getFirst()) && dice.chance(0.7)
                ? Math.max(5, h.heads() / h.organisers().size())
                : h.heads();
        if (befalls(Slip.HEADS_GUESSED)) {
            own = Math.max(1, (int) Math.round(own * dice.factor(0.3)));
        }
        return befalls(Slip.HEADS_ROUNDED) ? Math.max(5, (own + 4) / 10 * 10) : own;
    }
}
