package org.kelisim.demo.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The plan for the 30th anniversary in 2025: its items, and the activities that carried most of them out. */
final class Anniversary {
    private static final String PLAN = "PLAN-2025-30";

    /** One item of the plan. */
    record Item(String code, Name name, Body responsible, LocalDate starts, LocalDate due, int target) {}

    final List<Item> items = new ArrayList<>();
    final List<Happening> happenings = new ArrayList<>();
    private final Words words;
    private final Landscape landscape;
    private final Dice dice;

    Anniversary(Words words, Landscape landscape, Dice dice) {
        this.words = words;
        this.landscape = landscape;
        this.dice = dice;
        for (var row : words.anniversary()) {
            for (int i = 0; i < row.number("count"); i++) {
                draw(row, i);
            }
        }
    }

    static String plan() {
        return PLAN;
    }

    private void draw(Words.Row row, int i) {
        var assemblies = landscape.open("regional_assembly");
        var responsible = row.get("responsible").equals("regions")
                ? assemblies.get(i % assemblies.size())
                : landscape.body(row.get("responsible"));
        var name = row.name();
        var other = name;
        var format = row.get("format");
        if (format.equals("theme")) {
            var kind = dice.pick(words.kindsFor("theme"));
            var theme = dice.pick(words.themes()).name();
            name = kind.title().with(theme);
            other = kind.otherTitle().with(theme);
            format = kind.format();
        }
        var starts = format.equals("session") ? LocalDate.of(2025, 4, 24) : LocalDate.of(2025, dice.between(1, 11), 1);
        var due = format.equals("session") ? starts : starts.plusDays(dice.between(20, 50));
        var code = "%s-%03d".formatted(PLAN, items.size() + 1);
        items.add(new Item(code, name, responsible, starts, due, row.number("heads")));
        if (row.number("count") < 10 || dice.chance(0.92)) {
            carryOut(items.getLast(), other, format, row.number("heads"));
        }
    }

    /** Mostly within the time planned, sometimes after it. */
    private void carryOut(Item item, Name other, String format, int target) {
        int days = (int) (item.due().toEpochDay() - item.starts().toEpochDay());
        var day = days == 0 || dice.chance(0.88)
                ? item.starts().plusDays(dice.between(0, days))
                : item.due().plusDays(dice.between(2, 15));
        day = day.getYear() > 2025 ? LocalDate.of(2025, 12, 29) : day;
        var region = item.responsible().region();
        var city = item.responsible().city();
        boolean trains = format.equals("training");
        int heads = Math.max(5, trains ? target + dice.between(-1, 4) : (int) Math.round(target * dice.factor(0.3)));
        var organisers = new ArrayList<Body>(List.of(item.responsible()));
        if (region != null) {
            organisers.add(dice.pick(
                    landscape.openByRegion("ethnocultural_association").getOrDefault(region, List.of())));
        } else {
            organisers.add(landscape.body("NES"));
        }
        happenings.add(new Happening(
                happenings.size() + 1,
                item.name(),
                other,
                format,
                day,
                day,
                LocalTime.of(dice.between(10, 17), 0),
                region == null ? "KZ-71" : region,
                city == null ? words.citiesOf("KZ-71").getFirst() : city,
                null,
                organisers,
                heads,
                false,
                item.code(),
                null));
    }
}
