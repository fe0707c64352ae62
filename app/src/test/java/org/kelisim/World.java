package org.kelisim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.kelisim.access.Accounts;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** A small world for tests: two regions with their assemblies, houses and an association, and who reports and verifies there. */
@Component
public class World {
    private static final String ORGANISATIONS = """
            code,kind,name_kk,name_ru,name_en,parent_code,region
            APK,assembly,Қазақстан халқы Ассамблеясы,Ассамблея народа Казахстана,Assembly,,
            RA-63,regional_assembly,ШҚО Ассамблеясы,Ассамблея ВКО,East Assembly,APK,KZ-63
            RA-71,regional_assembly,Астана Ассамблеясы,Ассамблея Астаны,Astana Assembly,APK,KZ-71
            HF-63-1,house_of_friendship,Өскемен Достық үйі,Дом дружбы Усть-Каменогорска,House of Oskemen,RA-63,KZ-63
            HF-71-1,house_of_friendship,Астана Достық үйі,Дом дружбы Астаны,House of Astana,RA-71,KZ-71
            EA-63-1,ethnocultural_association,«Возрождение» бірлестігі,Объединение «Возрождение»,Vozrozhdenie,RA-63,KZ-63
            """;
    private static final String PLACES = """
            code,organisation_code,name_kk,region,locality
            PL-HF-63-1,HF-63-1,Өскемен Достық үйінің залы,KZ-63,Өскемен
            PL-LIB-63,,Облыстық кітапхана,KZ-63,Өскемен
            PL-HF-71-1,HF-71-1,Астана Достық үйінің залы,KZ-71,Астана
            """;

    private final Imports imports;
    private final Accounts accounts;
    private final Names names;
    private final DSLContext sql;

    World(Imports imports, Accounts accounts, Names names, DSLContext sql) {
        this.imports = imports;
        this.accounts = accounts;
        this.names = names;
        this.sql = sql;
    }

    /** Makes the world, once in a database. The passwords are the logins. */
    public synchronized void make() {
        if (Actor.SYSTEM.act(
                () -> sql.fetchExists(sql.selectOne().from("access.account").where("login = 'aigerim'")))) {
            return;
        }
        take("organisations.csv", ORGANISATIONS);
        take("places.csv", PLACES);
        open("aigerim", Role.REPORTER, "HF-63-1");
        open("viktor", Role.REPORTER, "EA-63-1");
        open("daniyar", Role.REPORTER, "HF-71-1");
        open("saule", Role.VERIFIER, "RA-63");
        open("marat", Role.VERIFIER, "RA-71");
        open("editor", Role.EDITOR, "");
    }

    /** Takes a file in the machine's own name. */
    public Imports.Outcome take(String name, String content) {
        try {
            var file = Files.createTempFile("world", name);
            Files.writeString(file, content);
            return Actor.SYSTEM.act(() -> switch (imports.receive(file, name)) {
                case Imports.Received.Kept(var id) -> imports.take(id, false, Progress.SILENT);
                case Imports.Received.AlreadyTaken(var before) -> new Imports.Outcome.Sound(before);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long organisation(String code) {
        return names.organisationId(code).orElseThrow();
    }

    /** The actor of one of the logins. */
    public Actor actor(String login) {
        return accounts.of(
                Actor.SYSTEM.act(() -> (Long) sql.fetchValue("select id from access.account where login = ?", login)));
    }

    /** Waits until linkage has seen every report. */
    public void linked() {
        eventually(() -> Actor.SYSTEM.act(
                        () -> (Long) sql.fetchValue("select count(*) from activity.report_standing where unlinked"))
                == 0);
    }

    /** Waits until it holds; at most one and a half minutes, on a busy machine. */
    public static void eventually(BooleanSupplier holds) {
        var end = Instant.now().plus(Duration.ofSeconds(90));
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it didn't come about within 90 seconds");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private void open(String login, Role role, String organisation) {
        Actor.SYSTEM.act(() -> {
            // the demonstration knows an editor as well, and may have been there before
            var known = (Long) sql.fetchValue("select id from access.account where login = ?", login);
            var id = known == null ? accounts.open(login, login, login, Language.KK) : known;
            accounts.grant(id, role, organisation.isEmpty() ? Actor.EVERYWHERE : organisation(organisation));
            if (role == Role.EDITOR) {
                accounts.grant(id, Role.VERIFIER, Actor.EVERYWHERE);
                accounts.grant(id, Role.REPORTER, Actor.EVERYWHERE);
            }
            return id;
        });
    }
}
