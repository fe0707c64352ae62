package org.kelisim.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of words.
 *
 * @param codes of each row, an index into the labels, or -1 where the word is missing
 * @param labels all different; some may occur in no row
 */
record Words(int[] codes, String[] labels) {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    static Words of(@Nullable String[] values) {
        var coder = new Coder();
        var codes = new int[values.length];
        for (var i = 0; i < codes.length; i++) {
            var value = values[i];
            codes[i] = value == null ? -1 : coder.code(value);
        }
        return new Words(codes, coder.labels());
    }

    /** Numbers as words; those that agree in 15 digits are one word. */
    static Words of(double[] values) {
        var coder = new Coder();
        var known = new HashMap<Double, Integer>();
        var codes = new int[values.length];
        for (var i = 0; i < codes.length; i++) {
            codes[i] =
                    Double.isNaN(values[i]) ? -1 : known.computeIfAbsent(values[i], value -> coder.code(number(value)));
        }
        return new Words(codes, coder.labels());
    }

    /** A number as R writes it: 15 significant digits at most, and as a power of ten where that is shorter. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "Inf" : "-Inf";
        }
        if (value == 0) {
            return "0";
        }
        var exact = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        var digits = exact.precision();
        var power = digits - exact.scale() - 1;
        var decimals = Math.max(0, digits - power - 1);
        var plain = Math.max(power, 0) + 1 + (decimals > 0 ? decimals + 1 : 0);
        var scientific = (digits > 1 ? digits + 1 : 1) + (Math.abs(power) < 100 ? 4 : 5);
        if (plain <= scientific) {
            return exact.toPlainString();
        }
        var mantissa = exact.movePointLeft(power).toPlainString();
        return mantissa + String.format(java.util.Locale.ROOT, "e%+03d", power);
    }

    int rows() {
        return codes.length;
    }

    int code(String label) {
        for (var code = 0; code < labels.length; code++) {
            if (labels[code].equals(label)) {
                return code;
            }
        }
        return -1;
    }

    int firstMissing() {
        for (var i = 0; i < codes.length; i++) {
            if (codes[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Which labels are among those asked for. */
    boolean[] among(Collection<String> asked) {
        var among = new boolean[labels.length];
        for (var code = 0; code < among.length; code++) {
            among[code] = asked.contains(labels[code]);
        }
        return among;
    }

    /** The same with some words taken for missing. */
    Words without(Collection<String> excluded) {
        if (excluded.isEmpty()) {
            return this;
        }
        var out = among(excluded);
        var kept = new int[codes.length];
        for (var i = 0; i < kept.length; i++) {
            kept[i] = codes[i] < 0 || out[codes[i]] ? -1 : codes[i];
        }
        return new Words(kept, labels);
    }

    /** The codes that occur in rows with a weight above zero, in the order of their labels. */
    int[] present(int[] rows, double[] weights, Comparator<String> order) {
        var seen = new boolean[labels.length];
        for (var row : rows) {
            if (codes[row] >= 0 && weights[row] > 0) {
                seen[codes[row]] = true;
            }
        }
        return IntStream.range(0, seen.length)
                .filter(code -> seen[code])
                .boxed()
                .sorted(Comparator.comparing(code -> labels[code], order))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Several columns as one, labels joined by a bar; missing where one of them is. */
    static Words cross(List<Words> columns) {
        var crossed = columns.getFirst();
        for (var column : columns.subList(1, columns.size())) {
            var groups = Groups.cross(crossed.codes, crossed.labels.length, column.codes, column.labels.length);
            var labels = new String[groups.count()];
            for (var i = 0; i < column.codes.length; i++) {
                var group = groups.of()[i];
                if (group >= 0 && labels[group] == null) {
                    labels[group] = crossed.labels[crossed.codes[i]] + "|" + column.labels[column.codes[i]];
                }
            }
            crossed = new Words(groups.of(), labels);
        }
        return crossed;
    }

    private static final class Coder {
        private final HashMap<String, Integer> codes = new HashMap<>();
        private final List<String> labels = new ArrayList<>();

        int code(String label) {
            var code = codes.get(label);
            if (code == null) {
                code = labels.size();
                codes.put(label, code);
                labels.add(label);
            }
            return code;
        }

        String[] labels() {
            return labels.toArray(String[]::new);
        }
    }
}
