package org.kelisim.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who and where: the organisations and places of the country, as made from the vocabulary. */
final class Landscape {
    private static final int HOUSES = 35;
    private static final int GROUPS_OF_A_REGION = 4;
    private static final int ASSOCIATIONS_OF_A_REGION = 52;
    private static final List<String> SECOND_HOUSES = List.of(
            "KZ-10", "KZ-11", "KZ-15", "KZ-19", "KZ-27", "KZ-31", "KZ-33", "KZ-35", "KZ-39", "KZ-55", "KZ-59", "KZ-61",
            "KZ-63", "KZ-71", "KZ-75");
    private static final List<Name> BRANDS = List.of(
            new Name("Бірлік", "Бірлік", "Birlik"), new Name("Достық", "Достық", "Dostyq"),
            new Name("Шаңырақ", "Шаңырақ", "Shanyraq"), new Name("Мұра", "Мұра", "Mura"),
            new Name("Отау", "Отау", "Otau"), new Name("Келісім", "Келісім", "Kelisim"),
            new Name("Береке", "Береке", "Bereke"), new Name("Ынтымақ", "Ынтымақ", "Yntymaq"));

    final List<Body> bodies = new ArrayList<>();
    final List<Venue> venues = new ArrayList<>();
    private final Set<Name> taken = new HashSet<>();
    private final Words words;
    private final Dice dice;

    Landscape(Words words, Dice dice) {
        this.words = words;
        this.dice = dice;
        raiseNation();
        int communityAt = 0;
        for (var region : words.regions()) {
            communityAt = raiseRegion(region, communityAt);
        }
        if (open("house_of_friendship").size() != HOUSES) {
            throw new IllegalStateException("second houses don't add up");
        }
    }

    Body body(String code) {
        return bodies.stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The organisations of a kind that were open in the reference year. */
    List<Body> open(String kind) {
        return bodies.stream()
                .filter(body -> body.kind().equals(kind) && body.openIn(2024))
                .toList();
    }

    Map<String, List<Body>> openByRegion(String kind) {
        return open(kind).stream().collect(Collectors.groupingBy(body -> String.valueOf(body.region())));
    }

    private void raiseNation() {
        bodies.add(new Body(
                "APK",
                "assembly",
                new Name(
                        "Қазақстан халқы Ассамблеясы",
                        "Ассамблея народа Казахстана",
                        "Assembly of the People of Kazakhstan"),
                null,
                null,
                null,
                null,
                LocalDate.of(1995, 3, 1),
                null));
        for (var row : words.structures()) {
            bodies.add(new Body(
                    row.get("code"),
                    row.get("kind"),
                    row.name(),
                    row.get("kind").equals("public_structure") ? "APK" : null,
                    null,
                    null,
                    null,
                    LocalDate.parse(row.get("founded")),
                    null));
        }
    }

    /** Communities go round over the regions, so that every one of them has an association somewhere. */
    private int raiseRegion(Words.Row region, int communityAt) {
        var code = region.get("code");
        var number = code.substring(3);
        var cities = words.citiesOf(code);
        var centre = cities.getFirst();
        var assembly = "RA-" + number;
        add(
                assembly,
                "regional_assembly",
                new Name(
                        region.get("kk") + "ның Қазақстан халқы Ассамблеясы",
                        "Ассамблея народа Казахстана " + region.get("ru_genitive"),
                        "Assembly of the People of Kazakhstan, " + region.get("en")),
                "APK",
                centre,
                null,
                LocalDate.of(1995, dice.between(4, 12), dice.between(1, 28)),
                null);
        int houses = SECOND_HOUSES.contains(code) ? 2 : 1;
        for (int i = 1; i <= houses; i++) {
            var city = cities.get(Math.min(i, cities.size()) - 1);
            var house = add(
                    "HF-" + number + "-" + i,
                    "house_of_friendship",
                    houseName(city, i > cities.size()),
                    assembly,
                    city,
                    null,
                    someDay(1998, 2021),
                    null);
            addHalls(house, city);
        }
        if (code.equals("KZ-35") || code.equals("KZ-43")) {
            var city = cities.getLast();
            add(
                    "HF-" + number + "-9",
                    "house_of_friendship",
                    houseName(city, true),
                    assembly,
                    city,
                    null,
                    someDay(1999, 2006),
                    someDay(2018, 2022));
        }
        for (int i = 1; i <= GROUPS_OF_A_REGION; i++) {
            var city = cities.get(i % cities.size());
            add(
                    "IG-" + number + "-" + i,
                    "information_group",
                    new Name(
                            city.name().kk() + " қаласының № " + i + " ақпараттық-түсіндіру тобы",
                            "Информационно-разъяснительная группа № " + i + ", г. "
                                    + city.name().ru(),
                            "Information and explanatory group No. " + i + ", "
                                    + city.name().en()),
                    assembly,
                    city,
                    null,
                    someDay(2017, 2022),
                    null);
        }
        add(
                "VC-" + number,
                "volunteer_centre",
                new Name(
                        region.get("kk") + "ның «Жомарт жан» орталығы",
                        "Центр «Жомарт жан» " + region.get("ru_genitive"),
                        "\"Zhomart Zhan\" Centre, " + region.get("en")),
                assembly,
                centre,
                null,
                LocalDate.of(2024, 2, dice.between(1, 28)),
                null);
        int at = communityAt;
        for (int i = 1; i <= ASSOCIATIONS_OF_A_REGION; i++) {
            // two in three associations are of the larger communities
            var community = i % 3 == 0 ? at++ % words.communities().size() : 1 + i * 7 % 22;
            addAssociation(
                    number, i, words.communities().get(community), cities.get(dice.between(0, cities.size() - 1)));
        }
        addPublicPlaces(number, cities);
        return at;
    }

    private void addAssociation(String number, int i, Words.Row community, Words.City city) {
        var name = freeName(i, community, city);
        var code = "EA-" + number + "-" + i;
        var founded = someDay(1990, 2018);
        boolean renamed = i == 17;
        boolean closed = renamed || (i == 34 && dice.chance(0.6));
        var closedOn = closed ? someDay(2020, 2023) : null;
        add(code, "ethnocultural_association", name, "RA-" + number, city, community.name(), founded, closedOn);
        if (renamed && closedOn != null) {
            // a renaming is a new organisation in the file: the exchange format has no other word for it
            add(
                    "EA-" + number + "-" + (ASSOCIATIONS_OF_A_REGION + 1),
                    "ethnocultural_association",
                    freeName(i + 3, community, city),
                    "RA-" + number,
                    city,
                    community.name(),
                    closedOn.plusDays(1),
                    null);
        }
    }

    private Name freeName(int from, Words.Row community, Words.City city) {
        for (int i = from; i < from + BRANDS.size(); i++) {
            var name = associationName(BRANDS.get(i % BRANDS.size()), community, city);
            if (taken.add(name)) {
                return name;
            }
        }
        throw new IllegalStateException("too few names for associations of " + community.get("en"));
    }

    private static Name associationName(Name brand, Words.Row community, Words.City city) {
        return new Name(
                city.name().kk() + " қаласының «" + brand.kk() + "» " + community.get("kk") + " этномәдени бірлестігі",
                "Этнокультурное объединение " + community.get("ru") + " «" + brand.ru() + "», г. "
                        + city.name().ru(),
                "\"" + brand.en() + "\" " + community.get("en") + " ethnocultural association, "
                        + city.name().en());
    }

    private static Name houseName(Words.City city, boolean second) {
        var mark = second ? " № 2" : "";
        return new Name(
                city.name().kk() + " қаласының" + mark + " Достық үйі",
                "Дом дружбы" + mark + ", г. " + city.name().ru(),
                "House of Friendship" + (second ? " No. 2" : "") + ", "
                        + city.name().en());
    }

    private void addHalls(Body house, Words.City city) {
        double latitude = near(city.latitude());
        double longitude = near(city.longitude());
        var address = new Name("Достық көшесі, {x}", "ул. Достық, {x}", "Dostyq St {x}").with("" + dice.between(1, 90));
        venues.add(new Venue("PL-" + house.code(), house, house.name(), city, address.kk(), latitude, longitude, 400));
        venues.add(new Venue(
                "PL-" + house.code() + "-K",
                house,
                new Name(
                        house.name().kk() + ", концерт залы",
                        house.name().ru() + ", концертный зал",
                        house.name().en() + ", concert hall"),
                city,
                address.kk(),
                latitude,
                longitude,
                350));
        venues.add(new Venue(
                "PL-" + house.code() + "-S",
                house,
                new Name(
                        house.name().kk() + ", шағын зал",
                        house.name().ru() + ", малый зал",
                        house.name().en() + ", small hall"),
                city,
                address.kk(),
                latitude,
                longitude,
                60));
    }

    private void addPublicPlaces(String number, List<Words.City> cities) {
        int i = 0;
        for (var city : cities) {
            for (var row : words.venues()) {
                for (int copy = 0; copy < (row.get("kk").contains("{x}") ? 3 : 1); copy++) {
                    venues.add(new Venue(
                            "PL-" + number + "-" + ++i,
                            null,
                            row.name().with("" + dice.between(1, 60)),
                            city,
                            null,
                            near(city.latitude()),
                            near(city.longitude()),
                            row.number("capacity")));
                }
            }
        }
    }

    private Body add(
            String code,
            String kind,
            Name name,
            String parent,
            Words.City city,
            @Nullable Name community,
            LocalDate founded,
            @Nullable LocalDate closed) {
        var body = new Body(code, kind, name, parent, city.region(), city, community, founded, closed);
        bodies.add(body);
        return body;
    }

    /** Within some three kilometres of the city's centre, to four decimals (about 10 m). */
    private double near(double degrees) {
        return Math.round((degrees + dice.between(-250, 250) / 10_000.0) * 10_000) / 10_000.0;
    }

    private LocalDate someDay(int firstYear, int lastYear) {
        return LocalDate.of(dice.between(firstYear, lastYear), dice.between(1, 12), dice.between(1, 28));
    }
}
