package org.kelisim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.table.Row;
import org.kelisim.platform.table.Sheets;

class QuestionnaireTest {
    private static final List<String> SURVEY =
            List.of("type", "name", "label::Қазақша (kk)", "label::English (en)", "required", "relevant", "constraint");
    private static final List<String> CHOICES = List.of("list_name", "name", "label::kk", "label::en");

    @Test
    void aRouteLeadsToAnEarlierQuestionThatHasTheAnswer() {
        var asked = single("calm", null);
        var why = single("why", new Item.Route("calm", Set.of("no")));
        assertThat(new Questionnaire(List.of(asked, why)).items()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Questionnaire(List.of(why, asked)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Questionnaire(List.of(asked, single("why", new Item.Route("calm", Set.of("maybe"))))));
    }

    @Test
    void aQuestionThatAnotherHangsOnCanNotBeRemoved() {
        var both =
                new Questionnaire(List.of(single("calm", null), single("why", new Item.Route("calm", Set.of("no")))));
        assertThatIllegalArgumentException().isThrownBy(() -> both.without("calm"));
        assertThat(both.without("why").items()).hasSize(1);
    }

    @Test
    void isAskedByTheAnswersBefore() {
        var why = single("why", new Item.Route("calm", Set.of("no")));
        assertThat(Questionnaire.isAsked(why, Map.of("calm", List.of("no")))).isTrue();
        assertThat(Questionnaire.isAsked(why, Map.of("calm", List.of("yes")))).isFalse();
        assertThat(Questionnaire.isAsked(why, Map.of())).isFalse();
    }

    @Test
    void isStoredAndReadBackAsItWas() {
        var questionnaire = new Questionnaire(List.of(
                single("calm", null),
                single("why", new Item.Route("calm", Set.of("no"))),
                new Item("age", Item.Kind.NUMBER, words("Жасыңыз"), false, null, 18.0, null, List.of(), null)));
        assertThat(StoredQuestionnaire.read(StoredQuestionnaire.write(questionnaire)))
                .isEqualTo(questionnaire);
    }

    @Test
    void anXlsFormBecomesAQuestionnaire() {
        var read = XlsForm.read(new Sheets.Read(Map.of(
                "choices",
                List.of(choice("yn", "yes", "Иә", "Yes"), choice("yn", "no", "Жоқ", "No")),
                "survey",
                List.of(
                        survey("start", "start", "", "", "", "", ""),
                        survey("select_one yn", "calm", "Тыныш па?", "Calm?", "yes", "", ""),
                        survey("text", "why", "Неге?", "Why?", "", "${calm} = 'no'", ""),
                        survey("integer", "age", "Жасыңыз", "Age", "true", "", ". >= 18 and . <= 99")))));
        assertThat(read).isInstanceOf(XlsForm.Read.Sound.class);
        var items = ((XlsForm.Read.Sound) read).questionnaire().items();
        assertThat(items).extracting(Item::name).containsExactly("calm", "why", "age");
        assertThat(items.get(0).isRequired()).isTrue();
        assertThat(items.get(0).label().en()).isEqualTo("Calm?");
        assertThat(items.get(1).route()).isEqualTo(new Item.Route("calm", Set.of("no")));
        assertThat(items.get(2).least()).isEqualTo(18);
        assertThat(items.get(2).most()).isEqualTo(99);
    }

    @Test
    void whatAnXlsFormAsksInAWayThatIsNotKnownHereIsRefusedByItsRow() {
        var read = XlsForm.read(new Sheets.Read(Map.of(
                "survey",
                List.of(
                        survey("geopoint", "where", "Қайда?", "", "", "", ""),
                        survey("integer", "age", "Жасыңыз", "", "", "count(${x}) > 3", "")))));
        assertThat(((XlsForm.Read.Faulty) read).faults())
                .extracting(XlsForm.Fault::key)
                .containsExactly("type", "relevant");
    }

    private static Item single(String name, Item.@Nullable Route route) {
        return new Item(
                name,
                Item.Kind.SINGLE,
                words(name),
                true,
                route,
                null,
                null,
                List.of(new Choice("yes", words("Иә"), true), new Choice("no", words("Жоқ"), false)),
                null);
    }

    private static Multilingual words(String kazakh) {
        return new Multilingual(kazakh, null, null);
    }

    private static Row survey(String... cells) {
        return Row.kept(SURVEY, "survey", 2, List.of(cells));
    }

    private static Row choice(String... cells) {
        return Row.kept(CHOICES, "choices", 2, List.of(cells));
    }
}
