package org.kelisim.surveycases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Refused;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Table;

/** Makes a table of the texts of a file: an empty text is a missing answer, and so is one that should be a number but isn't. */
public final class CaseTable {
    private CaseTable() {}

    /**
     * @param names of the columns
     * @param numeric those of them that hold numbers
     * @param rows of as many texts as there are columns
     * @throws Refused if a row has another length
     */
    public static Table of(List<String> names, Set<String> numeric, List<? extends List<String>> rows) {
        for (var row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != names.size()) {
                throw new Refused(
                        Reason.BAD_ARGUMENT,
                        "row " + (row + 1) + " has " + rows.get(row).size() + " values for " + names.size()
                                + " columns");
            }
        }
        var table = Table.withRows(rows.size());
        for (var column = 0; column < names.size(); column++) {
            var texts = new ArrayList<@Nullable String>();
            for (var row : rows) {
                var text = row.get(column);
                texts.add(text.isEmpty() ? null : text);
            }
            table = numeric.contains(names.get(column))
                    ? table.numbers(names.get(column), numbers(texts))
                    : table.words(names.get(column), texts.toArray(String[]::new));
        }
        return table;
    }

    /** Whether a text may stand in a column of numbers: it is empty or a number. */
    public static boolean isNumber(String text) {
        return text.isEmpty() || !Double.isNaN(number(text));
    }

    private static double[] numbers(List<@Nullable String> texts) {
        return texts.stream().mapToDouble(CaseTable::number).toArray();
    }

    private static double number(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        try {
            return switch (text.strip()) {
                case "Inf", "inf" -> Double.POSITIVE_INFINITY;
                case "-Inf", "-inf" -> Double.NEGATIVE_INFINITY;
                case String number -> Double.parseDouble(number);
            };
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
