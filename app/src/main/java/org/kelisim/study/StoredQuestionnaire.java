package org.kelisim.study;

import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import tools.jackson.databind.json.JsonMapper;

/** A questionnaire as the database keeps it; the names of its fields are for ever. */
record StoredQuestionnaire(List<StoredItem> items) {
    private static final JsonMapper JSON = new JsonMapper();

    private record StoredText(
            @Nullable String kk,
            @Nullable String ru,
            @Nullable String en) {
        static StoredText of(Multilingual text) {
            return new StoredText(text.kk(), text.ru(), text.en());
        }

        Multilingual read() {
            return new Multilingual(kk, ru, en);
        }
    }

    private record StoredChoice(String name, StoredText label, boolean favourable) {}

    private record StoredRoute(String question, List<String> values) {}

    private record StoredItem(
            String name,
            String kind,
            StoredText label,
            boolean required,
            @Nullable StoredRoute route,
            @Nullable Double least,
            @Nullable Double most,
            List<StoredChoice> choices,
            @Nullable String indicator) {
        static StoredItem of(Item item) {
            var route = item.route();
            return new StoredItem(
                    item.name(),
                    item.kind().code(),
                    StoredText.of(item.label()),
                    item.isRequired(),
                    route == null
                            ? null
                            : new StoredRoute(
                                    route.question(),
                                    route.values().stream().sorted().toList()),
                    item.least(),
                    item.most(),
                    item.choices().stream()
                            .map(choice -> new StoredChoice(
                                    choice.name(), StoredText.of(choice.label()), choice.isFavourable()))
                            .toList(),
                    item.indicator());
        }

        Item read() {
            return new Item(
                    name,
                    Item.Kind.ofCode(kind),
                    label.read(),
                    required,
                    route == null ? null : new Item.Route(route.question(), java.util.Set.copyOf(route.values())),
                    least,
                    most,
                    choices.stream()
                            .map(choice ->
                                    new Choice(choice.name(), choice.label().read(), choice.favourable()))
                            .toList(),
                    indicator);
        }
    }

    static JSONB write(Questionnaire questionnaire) {
        return JSONB.valueOf(JSON.writeValueAsString(new StoredQuestionnaire(
                questionnaire.items().stream().map(StoredItem::of).toList())));
    }

    static Questionnaire read(JSONB content) {
        return new Questionnaire(JSON.readValue(content.data(), StoredQuestionnaire.class).items().stream()
                .map(StoredItem::read)
                .toList());
    }
}
