package org.kelisim.question;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kelisim.platform.Period;

/**
 * What is asked of the facts: which kind of facts, what to count of them, over which period, of which values of which dimensions,
 * broken down by what. Its one text form, {@link #toString}, is a page's query string, and is what a figure and a release keep.
 *
 * @param of name of the kind of facts, as {@code activity}
 * @param measure what to count, as {@code participations}
 * @param period days that the facts fall on; sources without dates read its last day
 * @param filters dimension and the values of which one has to hold; empty for all
 * @param by dimensions of the breakdown, outermost first; empty for one number
 */
public record Question(
        String of, String measure, Period period, SortedMap<String, SortedSet<String>> filters, List<String> by) {

    public Question {
        var copy = new TreeMap<String, SortedSet<String>>();
        filters.forEach(
                (dimension, values) -> copy.put(dimension, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        filters = Collections.unmodifiableSortedMap(copy);
        by = List.copyOf(by);
    }

    public static Question of(String facts, String measure, Period period) {
        return new Question(facts, measure, period, new TreeMap<>(), List.of());
    }

    /** The same, of facts with one of these values only; given values of that dimension are replaced. */
    public Question where(String dimension, String... values) {
        var narrowed = new TreeMap<>(filters);
        narrowed.put(dimension, new TreeSet<>(Arrays.asList(values)));
        return new Question(of, measure, period, narrowed, by);
    }

    /** The same, whatever the dimension's value. */
    public Question without(String dimension) {
        var widened = new TreeMap<>(filters);
        widened.remove(dimension);
        return new Question(of, measure, period, widened, by);
    }

    /** The same, broken down by these. */
    public Question by(String... dimensions) {
        return new Question(of, measure, period, filters, List.of(dimensions));
    }

    /** The same as one number. */
    public Question whole() {
        return by(new String[0]);
    }

    public Question measuring(String other) {
        return new Question(of, other, period, filters, by);
    }

    public Question in(Period other) {
        return new Question(of, measure, other, filters, by);
    }

    /** The value of a dimension that is filtered to one value, or the empty text. */
    public String only(String dimension) {
        var values = filters.getOrDefault(dimension, Collections.emptySortedSet());
        return values.size() == 1 ? values.first() : "";
    }

    /** {@code of=activity&measure=participations&period=2024&region=KZ-63&by=month}: one question, one text. */
    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        parts.add("of=" + encode(of));
        parts.add("measure=" + encode(measure));
        parts.add("period=" + encode(period.toString()));
        filters.forEach((dimension, values) -> parts.add(encode(dimension) + "=" + encode(String.join(";", values))));
        if (!by.isEmpty()) {
            parts.add("by=" + encode(String.join(";", by)));
        }
        return String.join("&", parts);
    }

    /** Reads what {@link #toString} writes. @throws QuestionRefused if it is no question */
    public static Question parse(String text) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var part : text.split("&")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(decode(part.substring(0, equals)), ignored -> new ArrayList<>())
                        .add(decode(part.substring(equals + 1)));
            }
        }
        return from(parameters);
    }

    /**
     * The question that a request's parameters ask; a value may be given several times or as a list separated by {@code ;}. Empty
     * values, as a form sends them, are passed over, and so are {@code after} and {@code sort}, the place in a list and its order. A form gives the
     * period as {@code from} and {@code to}, which go before {@code period}.
     *
     * @throws QuestionRefused if what is asked of, the measure or the period is missing or malformed
     */
    public static Question from(Map<String, ? extends Collection<String>> parameters) {
        var filters = new TreeMap<String, SortedSet<String>>();
        var by = new ArrayList<String>();
        String of = "activity";
        String measure = "activities";
        var period = "";
        var from = "";
        var to = "";
        for (var parameter : parameters.entrySet()) {
            var values = values(parameter.getValue());
            if (values.isEmpty()) {
                continue;
            }
            switch (parameter.getKey()) {
                case "of" -> of = values.first();
                case "measure" -> measure = values.first();
                case "period" -> period = values.first();
                case "by" -> by.addAll(split(parameter.getValue()));
                case "from" -> from = values.first();
                case "to" -> to = values.first();
                case "after", "sort" -> {}
                default -> filters.put(parameter.getKey(), values);
            }
        }
        return new Question(
                of, measure, period(from.isEmpty() || to.isEmpty() ? period : from + ".." + to), filters, by);
    }

    private static SortedSet<String> values(Collection<String> given) {
        return new TreeSet<>(split(given));
    }

    private static List<String> split(Collection<String> given) {
        return given.stream()
                .flatMap(value -> Arrays.stream(value.split(";")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new QuestionRefused("question.refused.period", text);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3B", ";");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
