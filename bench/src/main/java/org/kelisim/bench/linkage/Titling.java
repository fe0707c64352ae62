package org.kelisim.bench.linkage;

/** Words a title in one language. */
final class Titling {
    private final Lexicon lexicon;
    private final Dice dice;

    Titling(Lexicon lexicon, Dice dice) {
        this.lexicon = lexicon;
        this.dice = dice;
    }

    String title(Happening h, int language, boolean otherWording, boolean withoutNumber, boolean withoutCommunity) {
        var title = (otherWording ? h.otherTitle() : h.title()).in(language);
        if (h.community() != null && !withoutCommunity) {
            title += " (" + h.community().in(language) + ")";
        }
        if (h.lesson() != null && !withoutNumber) {
            var pattern = dice.chance(0.75) ? h.lesson().words() : h.lesson().other();
            title = pattern.with("{n}", h.lessonNumber()).in(language).replace("{x}", title);
        }
        return title;
    }

    String generic(int language) {
        var generic = dice.pick(lexicon.all("generic"));
        return (dice.chance(0.5) ? generic.words() : generic.other()).in(language);
    }
}
