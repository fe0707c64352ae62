package org.kelisim.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.kelisim.access.Accounts;
import org.kelisim.activity.LinkReports;
import org.kelisim.activity.Linking;
import org.kelisim.demo.year.ReferenceYear;
import org.kelisim.intake.Folder;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.kelisim.structure.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** Fills an empty platform with the reference year. */
@Service
public class Demonstration implements SmartInitializingSingleton {
    /** Runs with pages of this profile show from their first moment how far the load is. */
    public static final String PROFILE = "demonstration";

    /** Any seed gives a year with the same public figures; this one is shown. */
    private static final long SEED = 2024;

    static final int LOADED = 100;
    private static final int LINKING = 60;
    private static final int RELEASING = 85;

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final Accounts accounts;
    private final Folder folder;
    private final Linking linking;
    private final Names names;
    private final StudiesOfTheYear studies;
    private final FirstRelease firstRelease;
    private final boolean isShown;
    /** There while a load is under way, and after one that was broken off. */
    private final Path unfinished;

    private final AtomicInteger percent = new AtomicInteger(LOADED);

    Demonstration(
            Accounts accounts,
            Folder folder,
            Linking linking,
            Names names,
            StudiesOfTheYear studies,
            FirstRelease firstRelease,
            Environment environment) {
        this.accounts = accounts;
        this.folder = folder;
        this.linking = linking;
        this.names = names;
        this.studies = studies;
        this.firstRelease = firstRelease;
        this.isShown = environment.matchesProfiles(PROFILE);
        this.unfinished =
                Path.of(environment.getRequiredProperty("kelisim.data")).resolve("demonstration.unfinished");
    }

    /** Before the first page is asked for: an empty platform would be taken for the year. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isShown && isNeeded()) {
            percent.set(0);
        }
    }

    /** An account of the demonstration; its password is its login. */
    public record Account(String login, String name, Role role, String organisationCode) {}

    /** Who can sign in. */
    public static final List<Account> ACCOUNTS = List.of(
            new Account("admin", "Әкімші", Role.ADMINISTRATOR, ""),
            new Account("editor", "Ұлттық хатшылық", Role.EDITOR, ""),
            new Account("editor2", "Министрлік", Role.EDITOR, ""),
            new Account("verifier", "Шығыс Қазақстан хатшылығы", Role.VERIFIER, "RA-63"),
            new Account("reporter", "Өскемен Достық үйі", Role.REPORTER, "HF-63-1"),
            new Account("auditor", "Аудитор", Role.AUDITOR, ""));

    /** Whether there is nothing yet, or a load was broken off. */
    public boolean isNeeded() {
        return Files.exists(unfinished) || Actor.SYSTEM.act(accounts::isEmpty);
    }

    /** How much of the load is done, in percent: {@link #LOADED} before the first and after the last of it. */
    int percentLoaded() {
        return percent.get();
    }

    /** Writes the files of the year into the directory, and no more. */
    public static void write(Path directory) throws IOException {
        ReferenceYear.write(directory, SEED);
    }

    /** Writes the files of the year into the directory, takes them, links, and opens the accounts; what was done before it was broken off stays. */
    public void load(Path directory, Progress progress) throws IOException {
        percent.set(0);
        Files.createDirectories(unfinished.getParent());
        Files.writeString(unfinished, "");
        write(directory);
        long files;
        try (var written = Files.walk(directory)) {
            files = written.filter(Files::isRegularFile).count();
        }
        LinkReports.Linked linked = linking.once(
                () -> Actor.SYSTEM.act(() -> folder.take(directory, false, new Log(files), progress)), progress);
        LOG.info("{} reports tell of {} activities", linked.reports(), linked.activities());
        Actor.SYSTEM.act(() -> {
            ACCOUNTS.forEach(this::open);
            return true;
        });
        accounts.of(accounts.idOf("editor")).act(() -> {
            studies.load(SEED);
            return true;
        });
        percent.set(RELEASING);
        firstRelease.sign();
        Files.delete(unfinished);
        percent.set(LOADED);
    }

    private void open(Account account) {
        var id = accounts.isLoginTaken(account.login())
                ? accounts.idOf(account.login())
                : accounts.open(account.login(), account.name(), account.login(), Language.KK);
        var organisation = account.organisationCode().isEmpty()
                ? Actor.EVERYWHERE
                : names.organisationId(account.organisationCode()).orElseThrow();
        accounts.grant(id, account.role(), organisation);
        if (account.role() == Role.EDITOR) {
            accounts.grant(id, Role.VERIFIER, organisation);
            accounts.grant(id, Role.REPORTER, organisation);
        }
        if (account.role() == Role.VERIFIER) {
            accounts.grant(id, Role.REPORTER, organisation);
        }
    }

    private final class Log implements Folder.Listener {
        private final long files;
        private long done;

        Log(long files) {
            this.files = files;
        }

        @Override
        public void taken(Path file, Imports.Outcome outcome) {
            done++;
            percent.set((int) (LINKING * done / files));
            switch (outcome) {
                case Imports.Outcome.Sound(var done) -> LOG.info("{}: {} rows", file.getFileName(), done.rowsRead());
                case Imports.Outcome.RowsRefused(var done, var errors) ->
                    throw new IllegalStateException(
                            file + " of the demonstration has rows that are refused: " + errors.getFirst());
                case Imports.Outcome.Unreadable(var done, var errors) ->
                    throw new IllegalStateException(file + " of the demonstration can't be read: " + errors.getFirst());
            }
        }

        @Override
        public void known(Path file, Import before) {
            LOG.info("{}: taken before", file.getFileName());
        }
    }
}
