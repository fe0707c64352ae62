package org.kelisim.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./kelisim} as a process of its own, as a user starts it. */
final class Command {
    private static final int PATIENCE = 240;

    private final Process process;
    private final Path output;

    private Command(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param heap as {@code 384m} */
    static Command start(String heap, String... arguments) throws IOException {
        var output = Files.createTempFile("kelisim-command", ".txt");
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        line.addAll(List.of(arguments));
        return new Command(
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    static Command run(String heap, String... arguments) throws IOException, InterruptedException {
        var command = start(heap, arguments);
        if (!command.process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            command.kill();
            throw new AssertionError("not done after " + PATIENCE + " s: " + command.output());
        }
        return command;
    }

    int exit() {
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has said this, or has ended. */
    void says(String words) throws InterruptedException {
        for (var i = 0; i < PATIENCE * 20 && process.isAlive() && !output().contains(words); i++) {
            Thread.sleep(50);
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the database server that a killed command leaves behind; what it holds is not wanted any more. */
    static void stopServer(Path data) throws IOException, InterruptedException {
        var lock = data.resolve("postgres/postmaster.pid");
        if (Files.exists(lock)) {
            var server = Files.readAllLines(lock).getFirst().strip();
            new ProcessBuilder("kill", "-QUIT", server).start().waitFor();
            ProcessHandle.of(Long.parseLong(server)).ifPresent(process -> process.onExit()
                    .orTimeout(PATIENCE, TimeUnit.SECONDS)
                    .join());
        }
    }
}
