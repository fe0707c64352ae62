package org.kelisim.bench.linkage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.bench.linkage.World.Body;
import org.kelisim.bench.linkage.World.Region;

/** What took place in a made-up country, with the cases that are hard to tell apart. */
final class Calendar {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);

    private final Profile.Shape shape;
    private final Lexicon lexicon;
    private final World world;
    private final Dice dice;
    private final List<Happening> happenings = new ArrayList<>();

    Calendar(Profile profile, World world, Dice dice) {
        this.shape = profile.shape();
        this.lexicon = profile.lexicon();
        this.world = world;
        this.dice = dice;
    }

    List<Happening> fill() {
        for (var i = 0; i < shape.national(); i++) {
            national();
        }
        while (happenings.size() < shape.activities()) {
            var lot = dice.between(0.0, 1.0);
            // a course brings some twelve activities, stages three, a campaign one for each region
            lot -= shape.lessons() / 12;
            if (lot < 0) {
                course();
                continue;
            }
            lot -= shape.stages() / 3;
            if (lot < 0) {
                stages();
                continue;
            }
            lot -= shape.campaigns() / shape.regions();
            if (lot < 0) {
                campaign();
                continue;
            }
            lot -= shape.lookAlikes() / 2;
            if (lot < 0) {
                lookAlikes();
                continue;
            }
            lot -= shape.seconds() / 2;
            var one = add(single(dice.pick(world.regions), day(), null, true));
            if (lot < 0) {
                add(alike(one, one.organisers().getFirst(), false));
            }
        }
        return happenings;
    }

    private Happening add(Happening happening) {
        var kept = happening.numbered(happenings.size() + 1);
        happenings.add(kept);
        return kept;
    }

    /** The same words and hour every week; half of the courses number their lessons. */
    private void course() {
        var course = dice.pick(lexicon.all("course"));
        var first = single(dice.pick(world.regions), day(), course, dice.chance(0.5));
        var lessons = dice.between(6, 16);
        for (var i = 1; i <= lessons; i++) {
            add(first.on(first.start().plusWeeks(i - 1L), i, near(first.heads(), 0.12)));
        }
    }

    private void stages() {
        var first = single(dice.pick(world.regions), day(), null, true);
        var staged = new Happening(
                0,
                first.title(),
                first.otherTitle(),
                dice.chance(0.7) ? lexicon.one("number", "day") : null,
                1,
                first.community(),
                first.format(),
                first.start(),
                first.start(),
                first.time(),
                first.region(),
                first.town(),
                first.venue(),
                first.organisers(),
                first.heads());
        var days = dice.between(2, 3);
        for (var i = 1; i <= days; i++) {
            add(staged.on(first.start().plusDays(i - 1L), i, near(first.heads(), 0.1)));
        }
    }

    private void campaign() {
        var model = single(dice.pick(world.regions), day(), null, false);
        for (var region : world.regions) {
            var own = single(region, model.start(), null, false);
            add(alike(model, own.organisers().getFirst(), true));
        }
    }

    private void lookAlikes() {
        var region = dice.pick(world.regions);
        var one = add(single(region, day(), null, true));
        var others = region.bodies().stream()
                .filter(body ->
                        body.town().equals(one.town()) && !one.organisers().contains(body))
                .toList();
        if (!others.isEmpty()) {
            add(alike(one, dice.pick(others), false));
        }
    }

    /** Another activity in the words of this one on its day. */
    private Happening alike(Happening model, Body host, boolean elsewhere) {
        var venue = dice.pick(host.town().venues());
        var sameVenue = !elsewhere && dice.chance(0.3);
        return new Happening(
                0,
                model.title(),
                model.otherTitle(),
                model.lesson(),
                model.lessonNumber(),
                dice.chance(0.5) ? host.community() : null,
                model.format(),
                model.start(),
                model.start(),
                hour(),
                host.region(),
                host.town(),
                sameVenue ? model.venue() : venue,
                organisers(host),
                heads());
    }

    private void national() {
        var model = single(world.regions.getFirst(), day(), null, false);
        var hosts = new ArrayList<Body>();
        world.regions.forEach(region -> hosts.add(region.assembly()));
        add(new Happening(
                0,
                model.title(),
                model.otherTitle(),
                null,
                0,
                null,
                model.format(),
                model.start(),
                model.start(),
                model.time(),
                "KZ",
                model.town(),
                null,
                hosts,
                dice.between(300, 5000)));
    }

    private Happening single(Region region, LocalDate day, Lexicon.@Nullable Entry course, boolean mayBeNumbered) {
        var host = dice.pick(dice.chance(0.35) ? region.bodies().subList(0, 4) : region.bodies());
        var kind = course == null ? dice.pick(lexicon.all("kind")) : course;
        var about = course == null ? dice.pick(lexicon.all(kind.sub().split(" ", 2)[1])) : null;
        var community = course == null && about != null && about.part().equals("occasion") && dice.chance(0.4)
                ? host.community()
                : null;
        var days = course == null && dice.chance(0.04) ? dice.between(1, 2) : 0;
        return new Happening(
                0,
                about == null ? kind.words() : kind.words().with("{x}", about.words()),
                about == null
                        ? kind.other()
                        : kind.other().with("{x}", dice.chance(0.5) ? about.other() : about.words()),
                course != null && mayBeNumbered ? lexicon.one("number", "lesson") : null,
                1,
                community,
                kind.sub().split(" ", 2)[0],
                day,
                day.plusDays(days),
                hour(),
                host.region(),
                host.town(),
                host.house() != null && dice.chance(0.7)
                        ? host.house()
                        : dice.pick(host.town().venues()),
                organisers(host),
                heads());
    }

    private List<Body> organisers(Body host) {
        var region = world.regions.stream()
                .filter(one -> one.code().equals(host.region()))
                .findFirst()
                .orElseThrow();
        var organisers = new ArrayList<Body>(List.of(host));
        var partners = dice.chance(0.45) ? 0 : dice.between(1, 4);
        for (var i = 0; i < partners; i++) {
            var partner = dice.pick(dice.chance(0.3) ? region.bodies().subList(0, 4) : region.bodies());
            if (!organisers.contains(partner)) {
                organisers.add(partner);
            }
        }
        return List.copyOf(organisers);
    }

    private LocalDate day() {
        return FIRST.plusDays(dice.between(0, shape.days() - 1));
    }

    private LocalTime hour() {
        return LocalTime.of(dice.between(10, 18), dice.chance(0.7) ? 0 : 30);
    }

    private int heads() {
        return Math.max(4, (int) Math.round(32 * dice.factor(0.75)));
    }

    private int near(int heads, double spread) {
        return Math.max(3, (int) Math.round(heads * dice.factor(spread)));
    }
}
