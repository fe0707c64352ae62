package org.kelisim.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Accounts;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Language;
import org.kelisim.structure.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an account from the terminal: the first administrator of a new platform has nobody else to open it. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Open an account; its password is printed once.")
final class AccountCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NO = 1;

    @Parameters(index = "0", paramLabel = "open", description = "open")
    private String deed = "";

    @Parameters(index = "1", paramLabel = "LOGIN", description = "2 to 60 small Latin letters, digits, dots, hyphens")
    private String login = "";

    @Option(names = "--name", required = true, description = "who uses the account")
    private String name = "";

    @Option(names = "--role", description = "${COMPLETION-CANDIDATES}; may be given several times")
    private List<Actor.Role> roles = List.of();

    @Option(
            names = "--organisation",
            description = "code of the organisation that the roles hold for, with all under it (all)")
    private @Nullable String organisation;

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        if (!deed.equals("open")) {
            System.err.println("account open LOGIN --name NAME [--role ROLE] [--organisation CODE]");
            return 2;
        }
        try (var context = Running.withoutPages(data)) {
            return Actor.SYSTEM.act(() -> open(context.getBean(Accounts.class), context.getBean(Names.class)));
        }
    }

    private int open(Accounts accounts, Names names) {
        var scope = organisation == null ? Optional.of(Actor.EVERYWHERE) : names.organisationId(organisation);
        if (scope.isEmpty()) {
            System.err.println("There is no organisation " + organisation);
            return NO;
        }
        try {
            var opened = accounts.open(login, name, Language.KK);
            roles.forEach(role -> accounts.grant(opened.id(), role, scope.get()));
            System.out.println("password (shown once): " + opened.password());
            return DONE;
        } catch (IllegalArgumentException refused) {
            System.err.println(login + " is taken, or is no login: 2 to 60 small Latin letters, digits, dots, hyphens");
            return NO;
        }
    }
}
