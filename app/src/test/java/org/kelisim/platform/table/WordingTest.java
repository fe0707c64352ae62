package org.kelisim.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kelisim.platform.Language;

class WordingTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsEveryFaultAndNothingElse(Language language) {
        var texts = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(texts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fault.values()).map(Fault::key).toList());
        for (var fault : Fault.values())
            assertThat(Wording.in(language).say(Message.of(fault, 3, 5, 8)))
                    .as(fault.key())
                    .isNotBlank()
                    .doesNotContain("{", "}");
    }

    @Test
    void countsByTheRulesOfTheLanguage() {
        assertThat(Wording.in(Language.RU).say(Message.of(Fault.TOO_FEW_CELLS, 21, 22)))
                .startsWith("В строке 21 ячейка, а");
        assertThat(Wording.in(Language.RU).say(Message.of(Fault.TOO_FEW_CELLS, 3, 22)))
                .startsWith("В строке 3 ячейки, а");
        assertThat(Wording.in(Language.RU).say(Message.of(Fault.TOO_FEW_CELLS, 11, 22)))
                .startsWith("В строке 11 ячеек, а");
        assertThat(Wording.in(Language.EN).say(Message.of(Fault.TOO_FEW_CELLS, 1, 22)))
                .startsWith("The row has 1 cell, the");
    }

    @Test
    void cutsEndlessListsShort() {
        var many =
                java.util.stream.IntStream.range(0, 1000).mapToObj(i -> "A" + i).toList();
        assertThat(Wording.in(Language.KK).say(Message.of(Fault.MERGED_CELLS, List.copyOf(many))))
                .contains("A29, …")
                .doesNotContain("A30");
    }
}
