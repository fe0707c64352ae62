package org.kelisim.figures;

import java.util.Optional;
import java.util.regex.Pattern;

/** Year and place among the year's releases, written {@code 2024-1}. */
public record ReleaseNumber(int year, int number) {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{1,4})");

    /** Reads what {@link #toString} writes. */
    public static Optional<ReleaseNumber> parse(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? Optional.of(new ReleaseNumber(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
