package org.kelisim;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kelisim.platform.Language;
import org.kelisim.platform.Texts;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "access",
                "web",
                "question",
                "structure",
                "intake",
                "programme",
                "activity",
                "figures",
                "publication",
                "study",
                "demo"
            })
    void everyTextIsThereInAllThreeLanguagesAndReads(String module) {
        var kazakh = Texts.keys(Language.KK, module);
        assertThat(kazakh).isNotEmpty();
        assertThat(Texts.keys(Language.RU, module)).isEqualTo(kazakh);
        assertThat(Texts.keys(Language.EN, module)).isEqualTo(kazakh);
        for (var language : Language.values()) {
            for (var key : kazakh) {
                assertThat(new MessageFormat(Texts.raw(language, key), language.locale()))
                        .isNotNull();
            }
        }
    }
}
