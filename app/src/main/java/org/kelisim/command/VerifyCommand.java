package org.kelisim.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check the audit chain: that no entry was altered or removed.")
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        try (var context = Running.withoutPages(data)) {
            var broken = Actor.SYSTEM.act(() -> context.getBean(Audit.class).firstBroken());
            System.out.println(
                    broken.isEmpty() ? "audit chain: holds" : "audit chain: broken at entry " + broken.getAsLong());
            return broken.isEmpty() ? 0 : 1;
        }
    }
}
