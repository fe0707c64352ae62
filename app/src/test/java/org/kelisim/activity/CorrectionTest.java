package org.kelisim.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.ReceivingTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Progress;
import org.kelisim.platform.table.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the preview of a correction says is what happens when it is saved. */
@ReceivingTest
class CorrectionTest {
    private static final String HEADER =
            "report_id,submitted_by,submitted_at,title_ru,format,start_date,region,place_code,organisers,participants\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    PreviewCorrection preview;

    @Autowired
    ReceiveReports receive;

    @Autowired
    LinkReports linking;

    @Autowired
    FigureEffects figures;

    @Autowired
    Sayings sayings;

    @Autowired
    Provenance provenance;

    @Autowired
    org.jooq.DSLContext sql;

    @BeforeEach
    void people() {
        world.make();
    }

    @Test
    void whatThePreviewSaysIsWhatSavingDoes() {
        var dice = new Random(7);
        world.take("year.csv", HEADER + reports(2021, 120, dice));
        world.linked();
        for (var i = 0; i < 12; i++) {
            var report = report("2021-" + dice.nextInt(120));
            var standing = sayings.of(report).orElseThrow();
            var changed = changed(ReportForm.of(new java.util.UUID(0, 0), standing.said()), dice)
                    .cells(OffsetDateTime.parse("2022-01-10T10:00:00+05:00"));
            var said = Said.of(((Entry.Good) ReportsTable.COLUMNS.read(changed)).values());

            var expected = values(2021);
            var told = preview.of(report, standing.said().startDate(), said);
            assertThat(values(2021)).as("a preview changes nothing").isEqualTo(expected);
            told.figures().forEach(change -> expected.put(change.code(), change.after()));
            Actor.SYSTEM.act(() -> receive.receive(List.of(changed)));
            Actor.SYSTEM.act(() -> linking.link(Progress.SILENT));

            assertThat(rounded(values(2021))).as("after %s", changed).isEqualTo(rounded(expected));
            assertThat(others(report))
                    .isEqualTo(told.after().stream()
                            .map(Provenance.Revision::reportId)
                            .toList());
        }
    }

    /** What was linked a little at a time is whole: every report is part of just the activity that names it. */
    @Test
    void afterManySmallChangesEveryReportIsWhereItsActivitySays() {
        var dice = new Random(11);
        world.take("whole.csv", HEADER + reports(2015, 80, dice));
        world.linked();
        Actor.SYSTEM.act(() -> linking.linkAnew(Progress.SILENT));
        for (var i = 0; i < 20; i++) {
            var report = report("2015-" + dice.nextInt(80));
            var form = ReportForm.of(
                    new java.util.UUID(0, 0), sayings.of(report).orElseThrow().said());
            var said = changed(form, dice).cells(OffsetDateTime.parse("2016-01-10T10:00:00+05:00"));
            Actor.SYSTEM.act(() -> receive.receive(List.of(said)));
            Actor.SYSTEM.act(() -> linking.link(Progress.SILENT));
        }
        assertThat(sql.fetchValue("""
                        select count(*)
                        from activity.report_standing s
                                 full join (select v.activity_id, unnest(v.report_ids) as report_id, unnest(v.revision_ids) as revision_id
                                            from activity.activity_version v where v.recorded_to = 'infinity') a
                                     on a.report_id = s.report_id and a.activity_id = s.activity_id
                        where s.state <> 'withdrawn'
                          and (s.report_id is null or a.report_id is null)
                        """)).isEqualTo(0L);
        var before = values(2015);
        Actor.SYSTEM.act(() -> linking.linkAnew(Progress.SILENT));
        assertThat(Math.round(java.util.Objects.requireNonNull(values(2015).get("activities"))
                        .value()))
                .as("learning anew may doubt otherwise, but counts about the same")
                .isCloseTo(
                        Math.round(java.util.Objects.requireNonNull(before.get("activities"))
                                .value()),
                        org.assertj.core.data.Offset.offset(2L));
    }

    @Test
    void thePageShowsWhichFiguresChangeAndWhichReportsItWouldStandWith() {
        world.take("pair.csv", HEADER + """
                p1,HF-63-1,2020-05-06T10:00:00+05:00,Большой концерт дружбы народов,concert,2020-05-05,KZ-63,PL-HF-63-1,EA-63-1,300
                p2,EA-63-1,2020-05-06T10:00:00+05:00,Большой концерт дружбы народов,concert,2020-05-05,KZ-63,PL-HF-63-1,HF-63-1,280
                """);
        world.linked();
        var report = report("EA-63-1", "p2");
        var anyone = Visitor.of(mvc);
        var form = anyone.get("/ru/reports/" + report + "/correction");
        assertThat(form.body()).contains("value=\"Большой концерт дружбы народов\"", "Пока ничего не сохраняется");
        var looked = anyone.post("/ru/reports/" + report + "/correction", corrected(form, "2020-09-05", "look"));
        assertThat(looked.body())
                .contains("Проведённые мероприятия, 2020", "+1", "+280", "Отделится от отчётов")
                .contains("Будет отдельным мероприятием", "Дом дружбы Усть-Каменогорска")
                .doesNotContain("value=\"save\"");
        assertThat(provenance.ofReport(report)).hasSize(1);
    }

    @Test
    void savingIsTheSendersAlone() {
        world.take("mine.csv", HEADER + """
                m1,EA-63-1,2020-06-06T10:00:00+05:00,Лекция по истории края,lecture,2020-06-05,KZ-63,PL-LIB-63,,30
                """);
        world.linked();
        var report = report("EA-63-1", "m1");
        var path = "/ru/reports/" + report + "/correction";
        var anyone = Visitor.of(mvc);
        assertThat(anyone.post(path, corrected(anyone.get(path), "2020-06-07", "save"))
                        .next())
                .contains("sign-in");
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        assertThat(aigerim.post(path, corrected(aigerim.get(path), "2020-06-07", "save"))
                        .status())
                .isEqualTo(403);
        var viktor = Visitor.signedIn(mvc, "viktor");
        var looked = viktor.post(path, corrected(viktor.get(path), "2020-06-07", "look"));
        assertThat(looked.body()).contains("value=\"save\"");
        assertThat(viktor.follow(viktor.post(path, corrected(viktor.get(path), "2020-06-07", "save")))
                        .body())
                .contains("Исправление сохранено", "Редакция 2");
        assertThat(provenance.ofReport(report).getFirst().start()).isEqualTo("2020-06-07");
    }

    private static String[] corrected(Visitor.Answer form, String day, String deed) {
        return new String[] {
            "key",
            form.find("name=\"key\" value=\"([^\"]+)\""),
            "title_ru",
            form.find("name=\"title_ru\"[^>]*value=\"([^\"]+)\""),
            "format",
            form.find("option value=\"([a-z_]+)\"\\s+selected"),
            "start_date",
            day,
            "place_code",
            "PL-HF-63-1",
            "organisers",
            "HF-63-1",
            "participants",
            form.find("name=\"participants\"[^>]*value=\"([^\"]+)\""),
            "do",
            deed
        };
    }

    private static ReportForm changed(ReportForm form, Random dice) {
        var day = LocalDate.parse(form.field("start_date"));
        return switch (dice.nextInt(4)) {
            case 0 -> form.with("participants", String.valueOf(dice.nextInt(500)));
            case 1 ->
                form.with(
                        "start_date",
                        day.plusDays(dice.nextInt(60) + 1)
                                .withYear(day.getYear())
                                .toString());
            case 2 -> form.with("title_ru", title(dice));
            default -> form.with("place_code", dice.nextBoolean() ? "PL-LIB-63" : "PL-HF-63-1");
        };
    }

    private static String reports(int year, int count, Random dice) {
        var rows = new StringBuilder();
        for (var i = 0; i < count; i += 2) {
            var title = title(dice);
            var day = LocalDate.of(year, 1, 10).plusDays(dice.nextInt(300));
            var heads = 20 + dice.nextInt(400);
            rows.append(row(year + "-" + i, "HF-63-1", title, day, "EA-63-1", heads));
            rows.append(
                    dice.nextInt(3) > 0
                            ? row(year + "-" + (i + 1), "EA-63-1", title, day, "HF-63-1", heads + dice.nextInt(9))
                            : row(year + "-" + (i + 1), "EA-63-1", title(dice), day, "", dice.nextInt(90)));
        }
        return rows.toString();
    }

    private static String row(String id, String sender, String title, LocalDate day, String organisers, int heads) {
        return "%s,%s,%sT10:00:00+05:00,%s,concert,%s,KZ-63,PL-HF-63-1,%s,%d%n"
                .formatted(id, sender, day.plusDays(1), title, day, organisers, heads);
    }

    private static String title(Random dice) {
        var first = List.of("Вечер", "Концерт", "Праздник", "Встреча", "Форум", "Выставка");
        var second = List.of("поэзии Абая", "дружбы народов", "языков", "мастеров", "молодёжи", "ветеранов", "семей");
        var third = List.of("в библиотеке", "у реки", "для школьников", "весной", "осенью", "при свечах");
        return first.get(dice.nextInt(6)) + " " + second.get(dice.nextInt(7)) + " " + third.get(dice.nextInt(6));
    }

    private Map<String, FigureEffects.Value> values(int year) {
        var values = new HashMap<String, FigureEffects.Value>();
        figures.of(year).forEach(value -> values.put(value.code(), value));
        return values;
    }

    /** Sums of doubles that came together in another order differ in their last digits. */
    private static Map<String, List<Long>> rounded(Map<String, FigureEffects.Value> values) {
        var rounded = new HashMap<String, List<Long>>();
        values.forEach((code, value) -> rounded.put(
                code, List.of(Math.round(value.value()), Math.round(value.low()), Math.round(value.high()))));
        return rounded;
    }

    private List<Long> others(long report) {
        var activity = provenance.ofReport(report).getFirst().activityId();
        assertThat(activity).isNotNull();
        return provenance
                .revisions(provenance
                        .versions(java.util.Objects.requireNonNull(activity))
                        .getFirst()
                        .revisions())
                .stream()
                .map(Provenance.Revision::reportId)
                .filter(other -> other != report)
                .toList();
    }

    private long report(String key) {
        return provenance
                .report(world.organisation("HF-63-1"), key)
                .or(() -> provenance.report(world.organisation("EA-63-1"), key))
                .orElseThrow();
    }

    private long report(String sender, String key) {
        return provenance.report(world.organisation(sender), key).orElseThrow();
    }
}
