package org.kelisim.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kelisim.demo.Demonstration;
import org.kelisim.platform.Progress;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Show the platform with the reference year: an embedded database, the year's files taken, the address printed.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", description = "port of the pages (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", defaultValue = ".kelisim", description = "data directory (${DEFAULT-VALUE})")
    private Path data = Path.of(".kelisim");

    @Option(names = "--fresh", description = "begin anew: what is in the data directory goes")
    private boolean fresh;

    @Override
    public Integer call() throws IOException {
        if (fresh) {
            FileSystemUtils.deleteRecursively(data.resolve("postgres"));
        }
        var context = Running.withPages(port, data, Demonstration.PROFILE);
        var demonstration = context.getBean(Demonstration.class);
        if (demonstration.isNeeded()) {
            System.out.println("Loading the reference year ...");
            demonstration.load(data.resolve("year"), Progress.SILENT);
            System.gc(); // what only the load needed goes back to the machine
        }
        System.out.printf("%nKelisim is open at  http://localhost:%d/kk/  (ru, en)%n%n", port);
        System.out.println("Accounts (the password is the login):");
        for (var account : Demonstration.ACCOUNTS) {
            System.out.printf("  %-9s %s%n", account.login(), account.name());
        }
        System.out.println("\nStop with Ctrl-C. What you do is kept in " + data + ".");
        return Running.STAYS;
    }
}
