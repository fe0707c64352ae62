package org.kelisim.bench.linkage;

import java.util.List;

/** One thing said in Kazakh, Russian and English, in that order. */
record Words(List<String> said) {

    static Words of(String kk, String ru, String en) {
        return new Words(List.of(kk, ru, en));
    }

    String in(int language) {
        return said.get(language);
    }

    /** With what is in braces replaced in each language. */
    Words with(String brace, Words filling) {
        return Words.of(
                in(0).replace(brace, filling.in(0)),
                in(1).replace(brace, filling.in(1)),
                in(2).replace(brace, filling.in(2)));
    }

    Words with(String brace, int number) {
        var digits = Integer.toString(number);
        return with(brace, Words.of(digits, digits, digits));
    }
}
