package org.kelisim.bench.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;

/** Who and where: regions with their towns, the bodies that hold activities there, and the places they hold them in. */
final class World {
    static final List<String> REGIONS = List.of(
            "KZ-10", "KZ-11", "KZ-15", "KZ-19", "KZ-23", "KZ-27", "KZ-31", "KZ-33", "KZ-35", "KZ-39", "KZ-43", "KZ-47",
            "KZ-55", "KZ-59", "KZ-61", "KZ-62", "KZ-63", "KZ-71", "KZ-75", "KZ-79");

    final List<Region> regions = new ArrayList<>();
    private final Lexicon lexicon;
    private final Dice dice;

    record Region(String code, List<Town> towns, List<Body> bodies, Body assembly) {}

    record Town(Words name, List<Venue> venues) {}

    /** @param house the place that it runs, if it runs one */
    record Body(
            String code,
            Words name,
            String region,
            Town town,
            @Nullable Words community,
            @Nullable Venue house) {}

    record Venue(String code, Words name, @Nullable String runBy) {}

    World(Profile profile, Dice dice) {
        this.lexicon = profile.lexicon();
        this.dice = dice;
        REGIONS.subList(0, profile.shape().regions())
                .forEach(region -> raise(region, profile.shape().associations()));
    }

    private void raise(String code, int associations) {
        var number = code.substring(3);
        var towns = new ArrayList<Town>();
        for (var i = 0; i < 3; i++) {
            towns.add(town(number, i));
        }
        var bodies = new ArrayList<Body>();
        var assembly = body("RA-" + number, "assembly", code, towns.getFirst(), 0, null);
        bodies.add(assembly);
        bodies.add(body("VC-" + number, "centre", code, towns.getFirst(), 0, null));
        for (var i = 0; i < 2; i++) {
            bodies.add(house(code, towns.get(i), i + 1));
        }
        for (var i = 1; i <= associations; i++) {
            var community = dice.pick(lexicon.all("community")).words();
            bodies.add(body("EA-" + number + "-" + i, "association", code, dice.pick(towns), i, community));
        }
        regions.add(new Region(code, towns, bodies, assembly));
    }

    private Town town(String number, int at) {
        var venues = new ArrayList<Venue>();
        var town = new Town(new Syllables(dice).town(), venues);
        var kinds = lexicon.all("venue");
        for (var i = 0; i < 8; i++) {
            var name = kinds.get(i % kinds.size()).words().with("{n}", dice.between(1, 70));
            venues.add(new Venue("PL-" + number + "-" + (10 * at + i), name, null));
        }
        return town;
    }

    private Body house(String region, Town town, int number) {
        var code = "HF-" + region.substring(3) + "-" + number;
        var bare = body(code, "house", region, town, number, null);
        var venue = new Venue("PL-" + code, bare.name, code);
        town.venues.add(venue);
        return new Body(code, bare.name, region, town, null, venue);
    }

    private Body body(String code, String kind, String region, Town town, int number, @Nullable Words community) {
        var name = lexicon.one("body", kind).words().with("{t}", town.name).with("{n}", number);
        var whole = community == null ? name.with("{c} ", Words.of("", "", "")) : name.with("{c}", community);
        return new Body(code, whole, region, town, community, null);
    }

    Registry registry() {
        var organisations = new ArrayList<Registry.Organisation>();
        var places = new ArrayList<Registry.Place>();
        for (var region : regions) {
            for (var body : region.bodies) {
                organisations.add(new Registry.Organisation(body.code, "other", texts(body.name), region.code));
            }
            for (var town : region.towns) {
                for (var venue : town.venues) {
                    places.add(new Registry.Place(venue.code, venue.runBy, texts(venue.name), region.code));
                }
            }
        }
        return new Registry(organisations, places);
    }

    private static Report.Texts texts(Words words) {
        return new Report.Texts(words.in(0), words.in(1), words.in(2));
    }
}
