package org.kelisim.platform;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A span of days, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    /** All days that a record may have. */
    public static final Period ALL = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    /** @throws IllegalArgumentException if it ends before it begins */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it begins: " + from + ".." + to);
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** Whether it is made of whole months, so that monthly sums answer for it. */
    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    public boolean isWholeYear() {
        return equals(year(from.getYear()));
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** {@code 2024}, {@code 2024-03}, {@code 2024-01-15..2024-02-03} or {@code all}. */
    @Override
    public String toString() {
        if (equals(ALL)) {
            return "all";
        }
        if (isWholeYear()) {
            return Year.from(from).toString();
        }
        if (equals(month(YearMonth.from(from)))) {
            return YearMonth.from(from).toString();
        }
        return from + ".." + to;
    }

    /** Reads what {@link #toString} writes. @throws java.time.DateTimeException if it is none of the four forms */
    public static Period parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        var dots = text.indexOf("..");
        if (dots >= 0) {
            return new Period(LocalDate.parse(text.substring(0, dots)), LocalDate.parse(text.substring(dots + 2)));
        }
        return text.length() == 4 ? year(Year.parse(text).getValue()) : month(YearMonth.parse(text));
    }
}
