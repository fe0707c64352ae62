package org.kelisim.bench.linkage;

import java.util.ArrayList;
import java.util.List;

/** Makes words: some sound alike in the three languages, as loans do, and most don't. */
final class Syllables {
    private static final String VOWELS = "аеиоуыіөүә";
    private static final String CONSONANTS = "бвгдзйклмнпрстфшқңғжч";
    private static final List<String> KAZAKH_ENDINGS = List.of("", "", "лық", "тар", "сы", "нің", "ды");
    private static final List<String> RUSSIAN_ENDINGS = List.of("", "ия", "ость", "ный", "ская", "ов", "ами");
    private static final List<String> ENGLISH_ENDINGS = List.of("", "", "ing", "ness", "ity", "er", "s");

    private final Dice dice;

    Syllables(Dice dice) {
        this.dice = dice;
    }

    /** So many words in each language. */
    record Phrase(Words words) {
        /** A pattern with room for what it is about. */
        Words around(Dice dice) {
            return dice.chance(0.5)
                    ? Words.of("{x} " + words.in(0), words.in(1) + " «{x}»", words.in(2) + ": {x}")
                    : Words.of("«{x}» " + words.in(0), words.in(1) + " – {x}", words.in(2) + " \"{x}\"");
        }
    }

    Phrase phrase(int length) {
        var said = new ArrayList<List<String>>();
        for (var i = 0; i < length; i++) {
            said.add(word());
        }
        return new Phrase(Words.of(joined(said, 0), joined(said, 1), joined(said, 2)));
    }

    private static String joined(List<List<String>> said, int language) {
        return String.join(" ", said.stream().map(word -> word.get(language)).toList());
    }

    /** One word in each language. */
    private List<String> word() {
        var stem = stem();
        var isLoan = dice.chance(0.2);
        var latin = Handwriting.latin(isLoan ? stem : stem());
        return List.of(
                stem + dice.pick(KAZAKH_ENDINGS),
                (isLoan ? Handwriting.withoutKazakhLetters(stem) : Handwriting.withoutKazakhLetters(stem()))
                        + dice.pick(RUSSIAN_ENDINGS),
                latin + dice.pick(ENGLISH_ENDINGS));
    }

    private String stem() {
        var stem = new StringBuilder();
        var length = dice.between(2, 3);
        for (var i = 0; i < length; i++) {
            stem.append(CONSONANTS.charAt(dice.between(0, CONSONANTS.length() - 1)))
                    .append(VOWELS.charAt(dice.between(0, VOWELS.length() - 1)));
        }
        if (dice.chance(0.6)) {
            stem.append(CONSONANTS.charAt(dice.between(0, CONSONANTS.length() - 1)));
        }
        return stem.toString();
    }

    /** A town: mostly one name in three spellings, now and then an old name in Russian. */
    Words town() {
        var name = stem();
        var kazakh = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        var russian = dice.chance(0.2) ? stem() : name;
        russian = Handwriting.withoutKazakhLetters(Character.toUpperCase(russian.charAt(0)) + russian.substring(1));
        return Words.of(kazakh, russian, Handwriting.latin(dice.chance(0.7) ? kazakh : russian));
    }
}
