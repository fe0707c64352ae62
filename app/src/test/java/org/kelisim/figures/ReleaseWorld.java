package org.kelisim.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.kelisim.access.Accounts;
import org.kelisim.activity.Linking;
import org.kelisim.activity.Provenance;
import org.kelisim.activity.Review;
import org.kelisim.database.EmbeddedDatabase;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Job;
import org.kelisim.platform.Jobs;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** A house, an association and a group in one region, reports of theirs in years of which nobody else tells, and two editors. */
@Component
public class ReleaseWorld {
    private static final String ORGANISATIONS = """
            code,kind,name_kk,parent_code,region,founded_on
            T-RA,regional_assembly,Сынақ Ассамблеясы,,KZ-63,2001-01-01
            T-HF,house_of_friendship,Сынақ Достық үйі,T-RA,KZ-63,2001-01-01
            T-EA,ethnocultural_association,Сынақ бірлестігі,T-RA,KZ-63,2001-01-01
            T-IG,information_group,Сынақ тобы,T-RA,KZ-63,2001-01-01
            """;
    public static final String HEADER =
            "report_id,submitted_by,submitted_at,title_kk,format,start_date,region,participants,participants_youth\n";

    private final Imports imports;
    private final Linking linking;
    private final Review review;
    private final Provenance provenance;
    private final Names names;
    private final Accounts accounts;
    private final PrepareRelease preparing;
    private final SignRelease signing;
    private final Releases releases;
    private final Jobs jobs;
    private final EmbeddedDatabase database;
    private int files;

    ReleaseWorld(
            Imports imports,
            Linking linking,
            Review review,
            Provenance provenance,
            Names names,
            Accounts accounts,
            PrepareRelease preparing,
            SignRelease signing,
            Releases releases,
            Jobs jobs,
            EmbeddedDatabase database) {
        this.imports = imports;
        this.linking = linking;
        this.review = review;
        this.provenance = provenance;
        this.names = names;
        this.accounts = accounts;
        this.preparing = preparing;
        this.signing = signing;
        this.releases = releases;
        this.jobs = jobs;
        this.database = database;
    }

    /** What happens before reports are linked once. */
    public interface Happening {
        void happen() throws IOException;
    }

    public void begin() {
        if (names.organisationId("T-HF").isEmpty()) {
            linked(() -> take(ORGANISATIONS));
        }
    }

    /** A row of a report: who, number, day, title, people. */
    public static String row(String sender, String number, String day, String title, int people) {
        return number + "," + sender + "," + day + "T18:00:00+05:00," + title + ",meeting," + day + ",KZ-63," + people
                + ",\n";
    }

    public void linked(Happening happening) {
        try {
            linking.once(happening::happen, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the import, to be undone */
    public long take(String content) throws IOException {
        var file = Files.createTempFile("world", ".csv");
        Files.writeString(file, content);
        return Actor.SYSTEM.act(() -> {
            var kept = (Imports.Received.Kept) imports.receive(file, "world-" + ++files + ".csv");
            if (!(imports.take(kept.importId(), false, Progress.SILENT) instanceof Imports.Outcome.Sound)) {
                throw new IllegalStateException("rows were refused: " + imports.errors(kept.importId(), 3));
            }
            return kept.importId();
        });
    }

    void undo(long importId) {
        Actor.SYSTEM.act(() -> imports.undo(importId));
    }

    void decide(String left, String right, Review.Answer answer) {
        Actor.SYSTEM.act(() -> {
            review.answer(report(left), report(right), answer, "");
            return true;
        });
    }

    long report(String key) {
        var slash = key.indexOf('/');
        return provenance
                .report(names.organisationId(key.substring(0, slash)).orElseThrow(), key.substring(slash + 1))
                .orElseThrow();
    }

    /** The activity that a report tells of. */
    Optional<Long> activity(String key) {
        return Optional.ofNullable(provenance.ofReport(report(key)).getFirst().activityId());
    }

    /** One of the two editors. */
    Actor editor(int number) {
        var login = "release-editor-" + number;
        return Actor.SYSTEM.act(() -> {
            try {
                return accounts.of(accounts.idOf(login));
            } catch (NoSuchElementException none) {
                var id = accounts.open(login, "Editor " + number, "a long password", Language.KK);
                accounts.grant(id, Actor.Role.EDITOR, Actor.EVERYWHERE);
                return accounts.of(id);
            }
        });
    }

    Release draft(int year, String reason) {
        return editor(1).act(() -> {
            var begun = (PrepareRelease.Prepared.Begun) preparing.prepare(year, null, reason);
            if (jobs.await(begun.job()).state() != Job.State.DONE) {
                throw new IllegalStateException("not frozen");
            }
            return releases.find(begun.release().number()).orElseThrow();
        });
    }

    public Release signed(int year, String reason) {
        var draft = draft(year, reason);
        sign(1, draft);
        sign(2, draft);
        return releases.find(draft.number()).orElseThrow();
    }

    SignRelease.Signing sign(int editor, Release release) {
        return editor(editor)
                .act(() -> signing.sign(
                        release.number(),
                        Objects.requireNonNull(release.digest()).hex()));
    }

    /** Does what only the owner of the database can, with triggers and policies put aside. */
    void asOwner(String statement) {
        try (var connection = DriverManager.getConnection(
                        database.url("kelisim"), EmbeddedDatabase.OWNER, database.ownerPassword());
                var owner = connection.createStatement()) {
            owner.execute("set session_replication_role = replica");
            owner.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
