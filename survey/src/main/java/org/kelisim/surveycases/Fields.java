package org.kelisim.surveycases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Refused;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Table;

/** An object of a case. Null counts as not given, one value as a list of one. */
record Fields(Map<?, ?> values) {

    /** @throws Refused if it isn't an object; an empty list passes for an empty object, as R writes it */
    static Fields of(String name, @Nullable Object value) {
        return switch (value) {
            case null -> new Fields(Map.of());
            case Map<?, ?> map -> new Fields(map);
            case Collection<?> list -> {
                if (list.isEmpty()) {
                    yield new Fields(Map.of());
                }
                throw bad(name, "an object", value);
            }
            default -> throw bad(name, "an object", value);
        };
    }

    static Refused bad(String name, String wanted, @Nullable Object given) {
        return new Refused(Reason.BAD_ARGUMENT, name + " must be " + wanted + ", not " + given);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    String text(String name) {
        return maybeText(name).orElseThrow(() -> bad(name, "given", null));
    }

    Optional<String> maybeText(String name) {
        var all = texts(name);
        if (all.size() > 1) {
            throw bad(name, "one value", all);
        }
        return all.stream().findFirst();
    }

    List<String> texts(String name) {
        return list(name).stream().map(value -> text(name, value)).toList();
    }

    private static String text(String name, @Nullable Object value) {
        return switch (value) {
            case null -> throw bad(name, "a word or a number", null);
            case String text -> text;
            case Number number -> Table.word(number.doubleValue());
            case Boolean flag -> flag ? "TRUE" : "FALSE";
            default -> throw bad(name, "a word or a number", value);
        };
    }

    double number(String name) {
        if (!has(name)) {
            throw bad(name, "given", null);
        }
        return number(name, 0);
    }

    double number(String name, double otherwise) {
        var all = numbers(name);
        if (all.size() > 1) {
            throw bad(name, "one number", all);
        }
        return all.isEmpty() ? otherwise : all.getFirst();
    }

    List<Double> numbers(String name) {
        return list(name).stream()
                .map(value -> {
                    if (value instanceof Number number) {
                        return number.doubleValue();
                    }
                    throw bad(name, "a number", value);
                })
                .toList();
    }

    Fields object(String name) {
        return of(name, values.get(name));
    }

    List<Fields> objects(String name) {
        return list(name).stream().map(value -> of(name, value)).toList();
    }

    /** Every field as a number, in the order given. */
    Map<String, Double> allNumbers() {
        var all = new LinkedHashMap<String, Double>();
        values.keySet().forEach(name -> all.put(String.valueOf(name), number(String.valueOf(name))));
        return all;
    }

    private List<?> list(String name) {
        return switch (values.get(name)) {
            case null -> List.of();
            case List<?> list -> list;
            case Object one -> List.of(one);
        };
    }
}
