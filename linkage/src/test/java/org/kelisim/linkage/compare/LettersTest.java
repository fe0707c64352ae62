package org.kelisim.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({
        "Қазақ тілі күні, Казак тили куни", // a keyboard without Kazakh letters
        "Достық үйі, Dostyq üiı", // the alphabet of 2021
        "Достық үйі, Dostyk uyi", // as people type it
        "Жастар шайы, Zhastar shayy",
        "Хоровая спевка, Khorovaya spevka",
        "Щедрый ёжик, Shchedryy ezhik",
        "«Ағартушы» оқулары, Agartushy okulary",
        "КОНЦЕРТ, concert",
    })
    void spellingsOfOneTextMeet(String one, String other) {
        assertThat(Letters.folded(one)).isEqualTo(Letters.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"3-сабақ, 3, sabak", "№014 мектеп, 14, mektep", "12км, 12, km"})
    void numbersAreWordsOfTheirOwn(String text, String number, String word) {
        assertThat(Letters.words(text)).containsExactly(number, word);
    }

    @Property
    void textsAreTakenApartByWhatUnicodeSaysOfTheirCharacters(@ForAll("texts") String text) {
        var plain = Normalizer.normalize(text.replace('№', ' '), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var words = Pattern.compile("\\p{Nd}+|\\p{L}+")
                .matcher(plain.replaceAll("['’ʼ\\p{Mn}]", ""))
                .results()
                .flatMap(word -> Letters.words(word.group()).stream())
                .toList();
        assertThat(Letters.words(text)).isEqualTo(words);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('А', 'я')
                .withCharRange('a', 'z')
                .withCharRange('\u0400', '\u2fff')
                .withChars("0123456789 '’ʼ№-–«»ΣςİıҚқ́".toCharArray())
                .ofMaxLength(12);
    }
}
