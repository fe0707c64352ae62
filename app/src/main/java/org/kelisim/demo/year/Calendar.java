package org.kelisim.demo.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What truly took place in 2024: the named events of the public record, and ordinary activities around them until the
 * public counts are met. Attendances are drawn by kind of activity and then scaled, class by class, to the public sums.
 */
final class Calendar {
    private static final int YEAR = 2024;

    /** How many activities of a class there are in all, and how many people came to them. */
    private enum Share {
        IN_HOUSE_WITH_GROUP(310, 27_500),
        IN_HOUSE(2_757, 300_400),
        BY_GROUP(3_062, 162_700),
        ANY(15_176, 700_400);

        final int activities;
        final int people;

        Share(int activities, int people) {
            this.activities = activities;
            this.people = people;
        }
    }

    private final Words words;
    private final Landscape landscape;
    private final Dice dice;
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, List<Body>> associations;
    private final Map<String, List<Body>> groups;
    private final Map<String, List<Body>> houses;
    private final Map<String, List<Venue>> publicPlaces;
    private final List<String> regions;
    private int inHouse;
    private int byGroup;
    private int seriesNumber;

    Calendar(Words words, Landscape landscape, Dice dice) {
        this.words = words;
        this.landscape = landscape;
        this.dice = dice;
        this.associations = landscape.openByRegion("ethnocultural_association");
        this.houses = landscape.openByRegion("house_of_friendship");
        this.groups = landscape.openByRegion("information_group");
        this.publicPlaces = landscape.venues.stream()
                .filter(venue -> venue.house() == null)
                .collect(Collectors.groupingBy(venue -> venue.city().region()));
        // a region as often as its share of the country's activities
        this.regions = words.regions().stream()
                .flatMap(row -> Collections.nCopies(row.number("parts"), row.get("code")).stream())
                .toList();
    }

    List<Happening> fill() {
        new NamedEvents(words, landscape, dice.split()).all().forEach(this::keep);
        campaigns();
        while (inHouse < Share.IN_HOUSE_WITH_GROUP.activities) {
            single(Share.IN_HOUSE_WITH_GROUP);
        }
        while (inHouse < Share.IN_HOUSE.activities) {
            ordinary(Share.IN_HOUSE, Share.IN_HOUSE.activities - inHouse);
        }
        while (byGroup < Share.BY_GROUP.activities) {
            ordinary(Share.BY_GROUP, Share.BY_GROUP.activities - byGroup);
        }
        while (happenings.size() < Share.ANY.activities) {
            ordinary(Share.ANY, Share.ANY.activities - happenings.size());
        }
        return new Attendance(
                        Share.IN_HOUSE_WITH_GROUP.people,
                        Share.IN_HOUSE.people,
                        Share.BY_GROUP.people,
                        Share.ANY.people)
                .scale(happenings);
    }

    private void keep(Happening happening) {
        happenings.add(happening);
        inHouse += happening.inHouse() ? 1 : 0;
        byGroup += happening.byGroup() ? 1 : 0;
    }

    /** The nation-wide days on which each of the regions held the same thing: as many activities as regions. */
    private void campaigns() {
        for (int month = 3; month <= 12; month++) {
            for (var kind : words.kindsFor("plain")) {
                var day = LocalDate.of(YEAR, month, dice.between(2, 27));
                if (kind.project().startsWith("CM-") && kind.heldOn(day)) {
                    for (var row : words.regions()) {
                        add(
                                Share.ANY,
                                kind,
                                kind.title(),
                                kind.otherTitle(),
                                day,
                                row.get("code"),
                                null,
                                "campaign " + day);
                    }
                }
            }
        }
    }

    private void ordinary(Share share, int room) {
        int lot = dice.between(0, 99);
        if (share != Share.BY_GROUP && lot < 2) {
            course(share, room);
        } else if (lot < 3) {
            wave(share, room);
        } else {
            single(share);
        }
    }

    /** Weekly lessons: the same words, place and people, and yet each lesson is an activity. */
    private void course(Share share, int room) {
        var kind = dice.pick(words.kindsFor("weekly"));
        var first = workday(LocalDate.of(YEAR, dice.pick(List.of(1, 2, 9)), dice.between(8, 20)));
        int lessons = Math.min(room, dice.between(8, 14));
        boolean numbered = dice.chance(0.5);
        var region = dice.pick(regions);
        var series = "course " + ++seriesNumber;
        Happening model = null;
        for (int lesson = 1; lesson <= lessons; lesson++) {
            var title = numbered ? numbered(kind.title(), lesson) : kind.title();
            var other = numbered ? numbered(kind.otherTitle(), lesson) : kind.otherTitle();
            model = add(share, kind, title, other, first.plusWeeks(lesson - 1L), region, model, series);
        }
    }

    private static Name numbered(Name title, int lesson) {
        return new Name(
                title.kk() + ", " + lesson + "-сабақ",
                title.ru() + ", занятие " + lesson,
                title.en() + ", lesson " + lesson);
    }

    /** Several organisations of one region hold the like on one day. */
    private void wave(Share share, int room) {
        var holiday = dice.pick(words.holidays());
        var day = within(holiday);
        var kind = dice.pick(words.kindsFor(holiday.get("occasion"), day));
        var region = dice.pick(regions);
        var series = "wave " + ++seriesNumber;
        for (int i = 0; i < Math.min(room, dice.between(2, 4)); i++) {
            add(
                    share,
                    kind,
                    kind.title().with(holiday.name()),
                    kind.otherTitle().with(holiday.name()),
                    day,
                    region,
                    null,
                    series);
        }
    }

    private void single(Share share) {
        int lot = dice.between(0, share == Share.BY_GROUP || share == Share.IN_HOUSE_WITH_GROUP ? 59 : 99);
        var day = workday(LocalDate.of(YEAR, 1, 3).plusDays(dice.between(0, 360)));
        if (lot < 60) {
            single(share, "theme", dice.pick(words.themes()).name(), day);
        } else if (lot < 78) {
            var holiday = dice.pick(words.holidays());
            single(share, holiday.get("occasion"), holiday.name(), within(holiday));
        } else if (lot < 90) {
            single(
                    share,
                    "people",
                    dice.pick(words.communities().subList(0, 30)).name(),
                    day);
        } else {
            single(share, "plain", new Name("", "", ""), day);
        }
    }

    private void single(Share share, String occasion, Name filling, LocalDate day) {
        var kind = dice.pick(words.kindsFor(occasion, day));
        var region = dice.pick(regions);
        add(share, kind, kind.title().with(filling), kind.otherTitle().with(filling), day, region, null, null);
    }

    private Happening add(
            Share share,
            Words.Kind kind,
            Name title,
            Name other,
            LocalDate day,
            String region,
            @Nullable Happening model,
            @Nullable String series) {
        boolean house = share == Share.IN_HOUSE || share == Share.IN_HOUSE_WITH_GROUP;
        var organisers = model == null ? organisers(share, region) : model.organisers();
        var city = organisers.getFirst().city();
        boolean signs = series != null && series.startsWith("wave") && dice.chance(0.6);
        var venue = model == null ? venue(house, organisers.getFirst(), region) : model.venue();
        var time = model == null ? time() : model.time();
        var end = model == null && dice.chance(0.04) && day.isBefore(LocalDate.of(YEAR, 12, 28))
                ? day.plusDays(dice.between(1, 2))
                : day;
        var programme = kind.project().isEmpty() || (kind.project().startsWith("PR-") && dice.chance(0.4))
                ? null
                : kind.project();
        var heads = (int) Math.max(
                4, Math.round((model == null ? kind.heads() * dice.factor(0.5) : model.heads() * dice.factor(0.1))));
        var happening = new Happening(
                happenings.size() + 1,
                signs ? title.followedBy(organisers.getFirst().signature()) : title,
                signs ? other.followedBy(organisers.getFirst().signature()) : other,
                kind.format(),
                day,
                end,
                time,
                region,
                venue == null ? city : venue.city(),
                venue,
                organisers,
                heads,
                false,
                programme,
                series);
        keep(happening);
        return happening;
    }

    private List<Body> organisers(Share share, String region) {
        var organisers = new ArrayList<Body>();
        switch (share) {
            case IN_HOUSE, IN_HOUSE_WITH_GROUP -> organisers.add(dice.pick(houses.getOrDefault(region, List.of())));
            case BY_GROUP -> organisers.add(dice.pick(groups.getOrDefault(region, List.of())));
            case ANY ->
                organisers.add(
                        dice.chance(0.8)
                                ? dice.pick(associations.getOrDefault(region, List.of()))
                                : landscape.body((dice.chance(0.6) ? "RA-" : "VC-") + region.substring(3)));
        }
        if (share == Share.IN_HOUSE_WITH_GROUP) {
            organisers.add(dice.pick(groups.getOrDefault(region, List.of())));
        }
        int more = dice.chance(0.6) ? dice.between(1, 3) : 0;
        for (int i = 0; i < more; i++) {
            var partner = dice.chance(0.75)
                    ? dice.pick(associations.getOrDefault(region, List.of()))
                    : landscape.body("RA-" + region.substring(3));
            if (!organisers.contains(partner)) {
                organisers.add(partner);
            }
        }
        return List.copyOf(organisers);
    }

    private @Nullable Venue venue(boolean inHouse, Body host, String region) {
        if (inHouse) {
            var halls = landscape.venues.stream()
                    .filter(venue -> host.equals(venue.house()))
                    .toList();
            return dice.pick(halls);
        }
        if (dice.chance(0.1)) {
            return null;
        }
        var city = host.city();
        return dice.pick(publicPlaces.getOrDefault(region, List.of()).stream()
                .filter(venue -> venue.city().equals(city))
                .toList());
    }

    private @Nullable LocalTime time() {
        return dice.chance(0.3) ? null : LocalTime.of(dice.between(10, 18), dice.chance(0.7) ? 0 : 30);
    }

    private LocalDate within(Words.Row holiday) {
        var from = LocalDate.parse(holiday.get("from"));
        int days = (int) from.until(LocalDate.parse(holiday.get("to")), ChronoUnit.DAYS);
        return from.plusDays(dice.between(0, days));
    }

    private LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY && dice.chance(0.7) ? day.plusDays(1) : day;
    }
}
