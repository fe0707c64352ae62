package org.kelisim.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the platform; the database comes from KELISIM_DB_URL, or stands in the data directory.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", description = "port of the pages (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Running.withPages(port, data);
        return Running.STAYS;
    }
}
