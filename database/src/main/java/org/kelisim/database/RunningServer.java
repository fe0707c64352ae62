package org.kelisim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server that its own lock file says is running in a data directory. */
record RunningServer(long pid, int port) {

    /** Reads {@code postmaster.pid}: line 1 the process, line 4 the port. A file left by a killed server is no server. */
    static Optional<RunningServer> in(Path directory) {
        var lock = directory.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(lock);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var server = new RunningServer(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()));
            return server.isAlive() ? Optional.of(server) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
