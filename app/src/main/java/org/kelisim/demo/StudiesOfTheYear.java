package org.kelisim.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kelisim.demo.year.YearStudies;
import org.kelisim.platform.Multilingual;
import org.kelisim.structure.Names;
import org.kelisim.study.Allocation;
import org.kelisim.study.Choice;
import org.kelisim.study.DesignStudies;
import org.kelisim.study.Item;
import org.kelisim.study.Precision;
import org.kelisim.study.Questionnaire;
import org.kelisim.study.ReceiveAnswers;
import org.kelisim.study.Recipe;
import org.kelisim.study.Stratum;
import org.kelisim.study.Study;
import org.kelisim.study.WeighAnswers;
import org.springframework.stereotype.Component;

/** The two studies of the reference year, by the ordinary path: designed, answered, weighed, published. */
@Component
class StudiesOfTheYear {
    private static final String OWNER = "APK";
    private static final double YOUNG = 0.34;

    private final DesignStudies design;
    private final ReceiveAnswers receive;
    private final WeighAnswers weigh;
    private final Names names;

    StudiesOfTheYear(DesignStudies design, ReceiveAnswers receive, WeighAnswers weigh, Names names) {
        this.design = design;
        this.receive = receive;
        this.weigh = weigh;
        this.names = names;
    }

    void load(long seed) {
        var year = new YearStudies(seed);
        var whole = strata(1);
        study("NES-2024-1", stability(), whole, stabilityAsked(), year::stability, raked(whole));
        study("NES-2024-2", language(), strata(YOUNG), languageAsked(), year::language, new Recipe(List.of(), null));
    }

    /** Each step is taken from the state that the one before it leaves: after a load that was broken off, what is missing is done. */
    private void study(
            String code,
            Study.Draft draft,
            List<Stratum> strata,
            Questionnaire asked,
            Function<Map<String, Integer>, List<YearStudies.Interview>> answered,
            Recipe recipe) {
        if (design.state(code).isEmpty()) {
            done(design.open(code, OWNER, draft));
        }
        if (isIn(Study.State.DESIGN, code)) {
            done(design.stratify(code, strata));
            done(design.ask(code, asked));
            done(design.begin(code));
        }
        if (isIn(Study.State.FIELD, code)) {
            receive.takeAll(code, sheets(code, answered));
            done(weigh.close(code));
        }
        if (isIn(Study.State.CLOSED, code)) {
            done(weigh.weigh(code, recipe));
            done(weigh.publish(code));
        }
    }

    private boolean isIn(Study.State state, String code) {
        return design.state(code).filter(state::equals).isPresent();
    }

    private List<ReceiveAnswers.Sheet> sheets(
            String code, Function<Map<String, Integer>, List<YearStudies.Interview>> answered) {
        var planned = new LinkedHashMap<String, Integer>();
        design.planned(code).forEach(stratum -> planned.put(stratum.code(), stratum.planned()));
        return answered.apply(planned).stream()
                .map(one -> new ReceiveAnswers.Sheet(one.number(), one.stratum(), one.given(), one.day()))
                .toList();
    }

    private static void done(DesignStudies.Designed designed) {
        if (designed instanceof DesignStudies.Designed.Refused(var why)) {
            throw new IllegalStateException("a study of the demonstration was refused: " + why);
        }
    }

    private List<Stratum> strata(double share) {
        var regions = new LinkedHashMap<String, Multilingual>();
        names.regions().forEach(region -> regions.put(region.code(), region.name()));
        return YearStudies.ADULTS.entrySet().stream()
                .filter(region -> regions.containsKey(region.getKey()))
                .map(region -> new Stratum(
                        region.getKey(),
                        region.getKey(),
                        regions.getOrDefault(region.getKey(), words(region.getKey(), null, null)),
                        Math.round(share * region.getValue()),
                        null,
                        0))
                .toList();
    }

    private static Recipe raked(List<Stratum> strata) {
        var people = strata.stream().mapToLong(Stratum::population).sum();
        BiFunction<String, Map<String, Integer>, Recipe.Margin> margin = (question, percents) -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            percents.forEach((choice, percent) -> counts.put(choice, people * percent / 100));
            return new Recipe.Margin(question, counts);
        };
        return new Recipe(
                List.of(
                        margin.apply("sex", Map.of("f", 52, "m", 48)),
                        margin.apply("age", Map.of("18-29", 24, "30-44", 32, "45-59", 24, "60", 20)),
                        margin.apply("settlement", Map.of("town", 62, "village", 38))),
                3.0);
    }

    private static Study.Draft stability() {
        return new Study.Draft(
                words(
                        "Этносаралық жағдай: азаматтардың бағасы",
                        "Межэтническая ситуация: оценки граждан",
                        "The interethnic situation as citizens see it"),
                words("18 жастан асқан азаматтар", "Граждане старше 18 лет", "Citizens over 18"),
                LocalDate.of(2024, 4, 8),
                LocalDate.of(2024, 5, 17),
                new Precision(0.6, 0.95, 0.97, 1.2),
                Allocation.PROPORTIONAL);
    }

    private static Study.Draft language() {
        return new Study.Draft(
                words(
                        "Жастар және мемлекеттік тіл",
                        "Молодёжь и государственный язык",
                        "Young people and the state language"),
                words("18–34 жастағы азаматтар", "Граждане от 18 до 34 лет", "Citizens of 18 to 34"),
                LocalDate.of(2024, 9, 16),
                LocalDate.of(2024, 10, 25),
                new Precision(3, 0.95, 0.5, 1.3),
                Allocation.NEYMAN);
    }

    private static Questionnaire stabilityAsked() {
        return new Questionnaire(List.of(
                sex(),
                single(
                        "age",
                        words("Жасыңыз нешеде?", "Сколько вам лет?", "How old are you?"),
                        List.of(
                                choice("18-29", "18–29", "18–29", "18–29"),
                                choice("30-44", "30–44", "30–44", "30–44"),
                                choice("45-59", "45–59", "45–59", "45–59"),
                                choice("60", "60 және одан жоғары", "60 и старше", "60 and over")),
                        null),
                single(
                        "settlement",
                        words("Қайда тұрасыз?", "Где вы живёте?", "Where do you live?"),
                        List.of(
                                choice("town", "Қалада", "В городе", "In a town"),
                                choice("village", "Ауылда", "В селе", "In a village")),
                        null),
                single(
                        "stability",
                        words(
                                "Еліміздегі этносаралық жағдайды қалай бағалайсыз?",
                                "Как вы оцениваете межэтническую ситуацию в стране?",
                                "How do you see the interethnic situation in the country?"),
                        List.of(
                                new Choice(
                                        "stable",
                                        words("Тұрақты, қолайлы", "Стабильная, благополучная", "Stable and favourable"),
                                        true),
                                new Choice(
                                        "rather_stable",
                                        words(
                                                "Негізінен тұрақты, қолайлы",
                                                "Скорее стабильная, благополучная",
                                                "Rather stable and favourable"),
                                        true),
                                choice("rather_tense", "Негізінен шиеленісті", "Скорее напряжённая", "Rather tense"),
                                choice("tense", "Шиеленісті", "Напряжённая", "Tense"),
                                choice("hard_to_say", "Айту қиын", "Затрудняюсь ответить", "Hard to say")),
                        "stability.share"),
                new Item(
                        "why",
                        Item.Kind.TEXT,
                        words("Неліктен?", "Почему?", "Why?"),
                        false,
                        new Item.Route("stability", Set.of("rather_tense", "tense")),
                        null,
                        null,
                        List.of(),
                        null),
                scale(
                        "trust",
                        words(
                                "Көршілеріңізге қаншалықты сенесіз? 1 — мүлде сенбеймін, 5 — толық сенемін",
                                "Насколько вы доверяете соседям? 1 — совсем нет, 5 — полностью",
                                "How far do you trust your neighbours? 1: not at all, 5: fully"),
                        5),
                new Item(
                        "known",
                        Item.Kind.MULTIPLE,
                        words(
                                "Ассамблеяны қайдан білесіз?",
                                "Откуда вы знаете об Ассамблее?",
                                "How do you know of the Assembly?"),
                        true,
                        null,
                        null,
                        null,
                        List.of(
                                choice("house", "Достық үйінен", "Из Дома дружбы", "From a house of friendship"),
                                choice("association", "Бірлестіктен", "От объединения", "From an association"),
                                choice("session", "Сессиядан", "По сессии", "From its session"),
                                choice("media", "БАҚ-тан", "Из СМИ", "From the media"),
                                choice("none", "Білмеймін", "Не знаю о ней", "I do not")),
                        null)));
    }

    private static Questionnaire languageAsked() {
        return new Questionnaire(List.of(
                sex(),
                new Item(
                        "age",
                        Item.Kind.NUMBER,
                        words("Жасыңыз нешеде?", "Сколько вам лет?", "How old are you?"),
                        true,
                        null,
                        18.0,
                        34.0,
                        List.of(),
                        null),
                single(
                        "daily",
                        words(
                                "Күнделікті өмірде мемлекеттік тілде сөйлейсіз бе?",
                                "Говорите ли вы на государственном языке в повседневной жизни?",
                                "Do you speak the state language in daily life?"),
                        List.of(
                                choice("yes", "Иә", "Да", "Yes"),
                                choice("partly", "Ішінара", "Отчасти", "Partly"),
                                choice("no", "Жоқ", "Нет", "No")),
                        null),
                single(
                        "course",
                        words(
                                "Тіл курсына қатыстыңыз ба?",
                                "Посещали ли вы языковые курсы?",
                                "Have you been to a language course?"),
                        List.of(choice("yes", "Иә", "Да", "Yes"), choice("no", "Жоқ", "Нет", "No")),
                        null),
                scale(
                        "ease",
                        words(
                                "Мемлекеттік тілде сөйлеу қаншалықты оңай? 1 — өте қиын, 10 — өте оңай",
                                "Насколько легко вам говорить на государственном языке? 1 — очень трудно, 10 — очень легко",
                                "How easy is it to speak the state language? 1: very hard, 10: very easy"),
                        10)));
    }

    private static Item sex() {
        return single(
                "sex",
                words("Жынысыңыз", "Ваш пол", "Your sex"),
                List.of(choice("f", "Әйел", "Женский", "Female"), choice("m", "Ер", "Мужской", "Male")),
                null);
    }

    private static Item single(String name, Multilingual label, List<Choice> choices, @Nullable String indicator) {
        return new Item(name, Item.Kind.SINGLE, label, true, null, null, null, choices, indicator);
    }

    private static Item scale(String name, Multilingual label, double most) {
        return new Item(name, Item.Kind.SCALE, label, true, null, 1.0, most, List.of(), null);
    }

    private static Choice choice(String name, String kk, String ru, String en) {
        return new Choice(name, words(kk, ru, en), false);
    }

    private static Multilingual words(String kk, @Nullable String ru, @Nullable String en) {
        return new Multilingual(kk, ru, en);
    }
}
