package org.kelisim.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kelisim.World.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kelisim.Kelisim;
import org.kelisim.ReceivingTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.kelisim.activity.Provenance;
import org.kelisim.database.EmbeddedDatabase;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Job;
import org.kelisim.platform.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What comes between: a disk that is full in the middle, a program that is stopped in the middle. */
@ReceivingTest
class ImportTroubleTest {
    private static final String HEADER =
            "report_id,submitted_by,submitted_at,title_ru,format,start_date,region,participants\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    Provenance provenance;

    @TempDir
    Path folder;

    @Test
    void aDiskThatIsFullInTheMiddleIsSaidAndNothingIsLeftHalfDone() throws Exception {
        world.make();
        asOwner("""
                create function public.no_room() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
                create trigger no_room before insert on activity.report_revision for each row
                    when (new.title_ru = 'Последний') execute function public.no_room()""");
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var rows = rows("room", 5_000) + row("room-last", "Последний", 5_000);
        var page = String.valueOf(
                aigerim.upload("/ru/imports", "room.csv", HEADER + rows).next());
        ended(aigerim, page);
        aigerim.post(page, "do", "take");
        ended(aigerim, page);
        assertThat(aigerim.get(page).body()).contains("На диске кончилось место: ничего не записано");
        assertThat(report("room-0")).isFalse();
        asOwner("drop trigger no_room on activity.report_revision");
        aigerim.post(page, "do", "take");
        ended(aigerim, page);
        assertThat(report("room-0")).isTrue();
        assertThat(report("room-last")).isTrue();
    }

    @Test
    void workThatAStopInterruptsGoesOnByItselfAndDoesNothingTwice() throws Exception {
        long job;
        try (var first = start()) {
            first.getBean(World.class).make();
            var file = Files.writeString(folder.resolve("long.csv"), HEADER + rows("long", 20_000));
            var imports = first.getBean(Imports.class);
            var id = Actor.SYSTEM.act(() -> ((Imports.Received.Kept) imports.receive(file, "long.csv")).importId());
            Actor.SYSTEM.act(() -> {
                first.getBean(ImportWork.Desk.class)
                        .ask(ImportWork.TAKE, imports.find(id).orElseThrow(), false);
                return true;
            });
            job = Actor.SYSTEM.act(() -> imports.find(id).orElseThrow().jobId());
            eventually(() -> job(first, job).total() > 0 && job(first, job).done() > 1_000);
        }
        try (var second = start()) {
            eventually(() -> job(second, job).state() == Job.State.DONE);
            var sql = second.getBean(DSLContext.class);
            assertThat(sql.fetchValue("select count(*) from activity.report_revision"))
                    .isEqualTo(20_000L);
            assertThat(sql.fetchValue("select count(*) from activity.report_standing"))
                    .isEqualTo(20_000L);
            assertThat(sql.fetchValue("select count(*) from intake.import where state = 'taken' and kind = 'reports'"))
                    .isEqualTo(1L);
        }
    }

    /** The platform as it serves, with a database of its own in the folder. */
    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Kelisim.class, World.class)
                .web(WebApplicationType.NONE)
                .profiles("serving")
                .run(
                        "--kelisim.data=" + folder.resolve("data"),
                        "--kelisim.durability=THROWN_AWAY",
                        "--kelisim.db.connections=8");
    }

    private static Job job(ConfigurableApplicationContext context, long id) {
        return Actor.SYSTEM.act(() -> context.getBean(Jobs.class).find(id).orElseThrow());
    }

    private static void ended(Visitor visitor, String page) {
        eventually(() -> !visitor.get(page).body().contains("<progress"));
    }

    private boolean report(String key) {
        return provenance.report(world.organisation("HF-63-1"), key).isPresent();
    }

    private void asOwner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url("kelisim"), EmbeddedDatabase.OWNER, database.ownerPassword());
                var owner = connection.createStatement()) {
            owner.execute(statement);
        }
    }

    private static String rows(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(prefix + "-" + i, "Занятие кружка " + i, i))
                .collect(Collectors.joining());
    }

    private static String row(String key, String title, int number) {
        var day = java.time.LocalDate.of(1990, 1, 1).plusDays(number % 3_650);
        return "%s,HF-63-1,2000-01-01T10:00:00+05:00,%s,club,%s,KZ-63,%d%n".formatted(key, title, day, number % 40);
    }
}
