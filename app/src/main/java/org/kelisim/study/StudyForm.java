package org.kelisim.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.kelisim.structure.Names;

/** What was typed into the form of a study, kept as it was typed until it reads. */
public record StudyForm(Map<String, String> fields) {
    private static final double PERCENT = 100;
    private static final int STRATUM_COLUMNS = 6;

    /** A field's text; empty if it wasn't sent. */
    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    static StudyForm of(Study study) {
        var draft = study.draft();
        return new StudyForm(Map.ofEntries(
                Map.entry("code", study.code()),
                Map.entry("name_kk", text(draft.name().kk())),
                Map.entry("name_ru", text(draft.name().ru())),
                Map.entry("name_en", text(draft.name().en())),
                Map.entry("population_kk", text(draft.population().kk())),
                Map.entry("population_ru", text(draft.population().ru())),
                Map.entry("population_en", text(draft.population().en())),
                Map.entry("starts_on", draft.startsOn().toString()),
                Map.entry("ends_on", draft.endsOn().toString()),
                Map.entry("margin", plain(draft.precision().margin())),
                Map.entry("level", plain(PERCENT * draft.precision().level())),
                Map.entry("expected", plain(PERCENT * draft.precision().expected())),
                Map.entry("effect", plain(draft.precision().designEffect())),
                Map.entry("allocation", draft.allocation().code())));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(Math.round(number * 1e6) / 1e6)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What is wrong with it; its text is {@code study.refused.<...>}. Empty when it reads. */
    Optional<String> fault() {
        if (multilingual("name") == null || multilingual("population") == null) {
            return Optional.of("names");
        }
        if (date("starts_on") == null
                || date("ends_on") == null
                || date("ends_on").isBefore(date("starts_on"))) {
            return Optional.of("dates");
        }
        return Precision.isSound(
                        number("margin"), number("level") / PERCENT, number("expected") / PERCENT, number("effect"))
                ? Optional.empty()
                : Optional.of("precision");
    }

    /** What it says. To be asked only where there is no {@link #fault()}. */
    Study.Draft draft() {
        var name = multilingual("name");
        var population = multilingual("population");
        var starts = date("starts_on");
        var ends = date("ends_on");
        if (name == null || population == null || starts == null || ends == null) {
            throw new IllegalStateException("a form with faults");
        }
        var precision = new Precision(
                number("margin"), number("level") / PERCENT, number("expected") / PERCENT, number("effect"));
        return new Study.Draft(name, population, starts, ends, precision, Allocation.ofCode(field("allocation")));
    }

    private @Nullable Multilingual multilingual(String name) {
        var kk = field(name + "_kk");
        var ru = field(name + "_ru");
        var en = field(name + "_en");
        return kk.isEmpty() && ru.isEmpty() && en.isEmpty()
                ? null
                : new Multilingual(orNull(kk), orNull(ru), orNull(en));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate date(String name) {
        try {
            return LocalDate.parse(field(name));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private double number(String name) {
        try {
            return Double.parseDouble(field(name).replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** Strata that were read, or the lines that couldn't be. */
    sealed interface Strata {
        record Sound(List<Stratum> strata) implements Strata {}

        /** @param lines their numbers, from one */
        record Faulty(List<Integer> lines) implements Strata {}
    }

    /**
     * Reads strata as pasted from a spreadsheet: code, region, population, names in Kazakh, Russian and English; between them tabs or semicolons.
     * A stratum without a name takes its region's.
     */
    static Strata strata(String pasted, Names names) {
        var regions = new java.util.HashMap<String, Multilingual>();
        names.regions().forEach(region -> regions.put(region.code(), region.name()));
        var strata = new ArrayList<Stratum>();
        var faulty = new ArrayList<Integer>();
        var lines = pasted.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var cells = lines.get(i).split("[\t;]", -1);
            var stratum = stratum(java.util.Arrays.copyOf(cells, STRATUM_COLUMNS), regions);
            stratum.ifPresent(strata::add);
            if (stratum.isEmpty() || cells.length > STRATUM_COLUMNS) {
                faulty.add(i + 1);
            }
        }
        return faulty.isEmpty() ? new Strata.Sound(strata) : new Strata.Faulty(faulty);
    }

    private static Optional<Stratum> stratum(@Nullable String[] cells, Map<String, Multilingual> regions) {
        var code = cell(cells, 0);
        var region = cell(cells, 1);
        var population = cell(cells, 2).replaceAll("[\\s\u00a0]", "");
        var own = java.util.stream.Stream.of(3, 4, 5).map(i -> cell(cells, i)).toList();
        var name = own.stream().allMatch(String::isEmpty)
                ? regions.get(region)
                : new Multilingual(orNull(own.get(0)), orNull(own.get(1)), orNull(own.get(2)));
        if (!code.matches("[A-Za-z0-9-]{1,40}")
                || !(region.isEmpty() || regions.containsKey(region))
                || !population.matches("[1-9]\\d{0,9}")
                || name == null) {
            return Optional.empty();
        }
        return Optional.of(new Stratum(code, orNull(region), name, Long.parseLong(population), null, 0));
    }

    private static String cell(@Nullable String[] cells, int place) {
        var cell = cells[place];
        return cell == null ? "" : cell.strip();
    }

    /** Strata as they are pasted. */
    static String pasted(List<Stratum> strata) {
        var text = new StringBuilder();
        for (var stratum : strata) {
            text.append(stratum.code())
                    .append(';')
                    .append(text(stratum.region()))
                    .append(';')
                    .append(stratum.population())
                    .append(';')
                    .append(text(stratum.name().kk()))
                    .append(';')
                    .append(text(stratum.name().ru()))
                    .append(';')
                    .append(text(stratum.name().en()))
                    .append('\n');
        }
        return text.toString();
    }
}
