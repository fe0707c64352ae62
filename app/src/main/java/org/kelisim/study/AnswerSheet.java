package org.kelisim.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.kelisim.study.ReceiveAnswers.Fault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What one person answered: by question the names of the choices, the step, the number or the words. A question that wasn't asked has no entry. */
record AnswerSheet(Map<String, List<String>> values) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TEXT = 2_000;

    /** Answers that fit their questionnaire, or what doesn't. */
    sealed interface Checked {
        record Sound(AnswerSheet sheet) implements Checked {}

        record Faulty(List<Fault> faults) implements Checked {}
    }

    AnswerSheet {
        values = Map.copyOf(values);
    }

    /** Keeps the answers to what was asked; what the route left out is dropped. */
    static Checked check(Questionnaire questionnaire, Map<String, List<String>> given) {
        var kept = new LinkedHashMap<String, List<String>>();
        var faults = new ArrayList<Fault>();
        for (var item : questionnaire.items()) {
            if (!Questionnaire.isAsked(item, kept)) {
                continue;
            }
            var answers = given.getOrDefault(item.name(), List.of()).stream()
                    .map(String::strip)
                    .filter(answer -> !answer.isEmpty())
                    .toList();
            if (answers.isEmpty()) {
                if (item.isRequired()) {
                    faults.add(new Fault(item.name(), "required"));
                }
                continue;
            }
            fault(item, answers).ifPresent(key -> faults.add(new Fault(item.name(), key)));
            kept.put(item.name(), answers);
        }
        return faults.isEmpty() ? new Checked.Sound(new AnswerSheet(kept)) : new Checked.Faulty(faults);
    }

    private static Optional<String> fault(Item item, List<String> answers) {
        if (item.kind() != Item.Kind.MULTIPLE && answers.size() > 1) {
            return Optional.of("one");
        }
        return switch (item.kind()) {
            case SINGLE, MULTIPLE, SCALE ->
                item.answers().containsAll(answers) ? Optional.empty() : Optional.of("choice");
            case NUMBER -> number(item, answers.getFirst());
            case TEXT -> answers.getFirst().length() <= LONGEST_TEXT ? Optional.empty() : Optional.of("long");
        };
    }

    private static Optional<String> number(Item item, String answer) {
        try {
            var number = Double.parseDouble(answer);
            var least = item.least();
            var most = item.most();
            var isWithin =
                    Double.isFinite(number) && (least == null || number >= least) && (most == null || number <= most);
            return isWithin ? Optional.empty() : Optional.of("bounds");
        } catch (NumberFormatException notANumber) {
            return Optional.of("number");
        }
    }

    JSONB write() {
        return JSONB.valueOf(JSON.writeValueAsString(new TreeMap<>(values)));
    }

    static AnswerSheet read(JSONB content) {
        return new AnswerSheet(JSON.readValue(content.data(), new TypeReference<Map<String, List<String>>>() {}));
    }
}
