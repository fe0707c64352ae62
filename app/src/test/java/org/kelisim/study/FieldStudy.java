package org.kelisim.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kelisim.World;
import org.kelisim.platform.Multilingual;
import org.springframework.stereotype.Component;

/** A small study in the field: two strata, is it calm, and of those who say no, why; and an age. */
@Component
class FieldStudy {
    static final String CALM = "calm";

    private final World world;
    private final DesignStudies design;
    private final Studies studies;

    FieldStudy(World world, DesignStudies design, Studies studies) {
        this.world = world;
        this.design = design;
        this.studies = studies;
    }

    /** Makes it, once in a database. */
    synchronized void make(String code, @Nullable String indicator) {
        world.make();
        world.actor("editor").act(() -> {
            if (studies.find(code).isPresent()) {
                return true;
            }
            design.open(
                    code,
                    "APK",
                    new Study.Draft(
                            words("Тыныштық"),
                            words("Ересектер"),
                            LocalDate.of(2024, 3, 1),
                            LocalDate.of(2024, 4, 15),
                            new Precision(5, 0.95, 0.5, 1),
                            Allocation.PROPORTIONAL));
            design.stratify(code, List.of(stratum("EAST", "KZ-63", 700_000), stratum("ASTANA", "KZ-71", 1_300_000)));
            design.ask(
                    code,
                    new Questionnaire(List.of(
                            choice(CALM, null, indicator),
                            new Item(
                                    "why",
                                    Item.Kind.TEXT,
                                    words("Неге?"),
                                    true,
                                    new Item.Route(CALM, Set.of("no")),
                                    null,
                                    null,
                                    List.of(),
                                    null),
                            new Item(
                                    "age",
                                    Item.Kind.NUMBER,
                                    words("Жасыңыз"),
                                    false,
                                    null,
                                    18.0,
                                    110.0,
                                    List.of(),
                                    null))));
            return design.begin(code);
        });
    }

    private static Item choice(String name, Item.@Nullable Route route, @Nullable String indicator) {
        return new Item(
                name,
                Item.Kind.SINGLE,
                words("Тыныш па?"),
                true,
                route,
                null,
                null,
                List.of(new Choice("yes", words("Иә"), true), new Choice("no", words("Жоқ"), false)),
                indicator);
    }

    private static Stratum stratum(String code, String region, long people) {
        return new Stratum(code, region, words(code), people, null, 0);
    }

    private static Multilingual words(String kazakh) {
        return new Multilingual(kazakh, null, null);
    }
}
