package org.kelisim.demo.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of 2024 that the public record names, and the seminars in ethnomediation. */
final class NamedEvents {
    private static final int SEMINARS = 30;
    private static final int TRAINED = 1_207;

    private final Words words;
    private final Landscape landscape;
    private final Dice dice;
    private final List<Happening> happenings = new ArrayList<>();

    NamedEvents(Words words, Landscape landscape, Dice dice) {
        this.words = words;
        this.landscape = landscape;
        this.dice = dice;
    }

    List<Happening> all() {
        words.named().forEach(this::add);
        seminars();
        return happenings;
    }

    private void add(Words.Row row) {
        var region = row.get("region");
        var programme = row.get("programme").isEmpty() ? null : row.get("programme");
        keep(
                row.name(),
                row.otherName(),
                row.get("format"),
                LocalDate.parse(row.get("date")),
                LocalTime.of(11, 0),
                region,
                hosts(row.get("hosts"), region),
                row.number("heads"),
                programme);
    }

    private List<Body> hosts(String who, String region) {
        var hosts = new ArrayList<Body>();
        hosts.add(landscape.body("APK"));
        switch (who) {
            case "all" -> hosts.addAll(landscape.open("regional_assembly"));
            case "structures" -> {
                hosts.add(landscape.body("RA-" + region.substring(3)));
                hosts.add(landscape.body("ELDERS"));
                hosts.add(landscape.body("YOUTH"));
            }
            default -> hosts.addAll(landscape.open("regional_assembly").subList(0, Integer.parseInt(who)));
        }
        return List.copyOf(hosts);
    }

    /** In each of the regions and ten more in the larger cities; together they trained as many as the record says. */
    private void seminars() {
        var title = new Name(
                "Этномедиаторларды даярлау семинары",
                "Семинар по подготовке этномедиаторов",
                "Ethnomediators' training seminar");
        var other = new Name(
                "Этномедиация бойынша тренинг: дауларды шешу дағдылары",
                "Тренинг по этномедиации: навыки разрешения споров",
                "Ethnomediation training: skills of settling disputes");
        int left = TRAINED;
        for (int i = 0; i < SEMINARS; i++) {
            var region = words.regions().get(i % words.regions().size()).get("code");
            var assembly = landscape.body("RA-" + region.substring(3));
            int mean = left / (SEMINARS - i);
            int heads = i == SEMINARS - 1 ? left : mean + dice.between(-9, 9);
            left -= heads;
            var day = LocalDate.of(2024, 2, 5).plusDays(10L * i + dice.between(0, 4));
            keep(
                    i % 2 == 0 ? title : other,
                    i % 2 == 0 ? other : title,
                    i % 2 == 0 ? "seminar" : "training",
                    day,
                    LocalTime.of(10, 0),
                    region,
                    List.of(landscape.body("ETHNOMEDIATION"), assembly),
                    heads,
                    "PR-2024-MEDIATION");
        }
    }

    private void keep(
            Name title,
            Name other,
            String format,
            LocalDate day,
            LocalTime time,
            String region,
            List<Body> organisers,
            int heads,
            @Nullable String programme) {
        var city = region.equals("KZ") ? null : words.citiesOf(region).getFirst();
        happenings.add(new Happening(
                happenings.size() + 1,
                title,
                other,
                format,
                day,
                day,
                time,
                region,
                city,
                null,
                organisers,
                heads,
                true,
                programme,
                null));
    }
}
