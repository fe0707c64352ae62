package org.kelisim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void oneWordInAnyAlphabetIsOne() {
        assertThat(SearchText.fold("Қазақ")).isEqualTo("kazak");
        assertThat(SearchText.fold("казак", "QAZAQ", null, " ")).isEqualTo("kazak kazak");
        assertThat(SearchText.fold("«Наурыз — көктем», № 3")).isEqualTo("nauriz koktem no 3");
        assertThat(SearchText.fold("Ё, Й, é, ﬁ")).isEqualTo("e i e fi");
    }

    /** A letter that no table holds sends the whole text the long way: it must come out the same. */
    @Property
    void lettersLookedUpOneByOneAreThoseOfTheWholeText(@ForAll("texts") String text) {
        assertThat(SearchText.fold(text)).isEqualTo(SearchText.fold(text + '\u3000'));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\u04FF')
                .withCharRange('\u2000', '\u21FF')
                .ofMaxLength(40);
    }
}
