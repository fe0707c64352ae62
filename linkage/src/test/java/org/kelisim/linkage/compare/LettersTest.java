package org.kelisim.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

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
}
