package org.kelisim.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Check the audit chain, that no entry was altered or removed; and every release, that the records still say it.")
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        try (var context = Running.withoutPages(data)) {
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            return Actor.SYSTEM.act(() -> {
                var broken = context.getBean(Audit.class).firstBroken();
                System.out.println(
                        broken.isEmpty() ? "audit chain: holds" : "audit chain: broken at entry " + broken.getAsLong());
                return ReleaseCommand.Verify.verifyAll(context) && broken.isEmpty() ? 0 : 1;
            });
        }
    }
}
