package org.kelisim.command;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.CompareReleases;
import org.kelisim.figures.PrepareRelease;
import org.kelisim.figures.PrepareRelease.Prepared;
import org.kelisim.figures.Release;
import org.kelisim.figures.ReleaseContents;
import org.kelisim.figures.ReleaseNumber;
import org.kelisim.figures.Releases;
import org.kelisim.figures.VerifyRelease;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Job;
import org.kelisim.platform.Jobs;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Releases from the terminal. Signing is for people who are signed in, and so on the pages only. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Freeze the figures of a year, show and compare releases, prove that they stand.",
        subcommands = {
            ReleaseCommand.Create.class,
            ReleaseCommand.Listing.class,
            ReleaseCommand.Show.class,
            ReleaseCommand.Diff.class,
            ReleaseCommand.Verify.class
        })
final class ReleaseCommand {
    private ReleaseCommand() {}

    /** What all of them share: the data, the language of the terminal, the machine as the actor. */
    abstract static class Deed implements Callable<Integer> {
        @Option(names = "--data", description = "data directory (.kelisim)")
        private @Nullable Path data;

        @Override
        public Integer call() {
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            return with(context -> Actor.SYSTEM.act(() -> act(context)));
        }

        abstract int act(ConfigurableApplicationContext context);

        private int with(ToIntFunction<ConfigurableApplicationContext> deed) {
            try (var context = Running.withoutPages(data)) {
                return deed.applyAsInt(context);
            }
        }

        /** A release by its number, or the latest of a year; says what is missing. */
        static Optional<Release> find(
                ConfigurableApplicationContext context, @Nullable String number, @Nullable Integer year) {
            var releases = context.getBean(Releases.class);
            var found = number != null
                    ? ReleaseNumber.parse(number).flatMap(releases::find)
                    : year == null
                            ? Optional.<Release>empty()
                            : releases.of(year).stream()
                                    .filter(release -> release.state() != Release.State.DROPPED)
                                    .findFirst();
            if (found.isEmpty()) {
                System.err.println(
                        number != null
                                ? "There is no release " + number
                                : year == null ? "Give a release, as 2024-1, or --year" : "No release of " + year);
            }
            return found;
        }
    }

    @Command(name = "create", description = "Freeze the figures of a year as a draft, to be signed by two people.")
    static final class Create extends Deed {
        @Option(names = "--year", required = true, description = "the year")
        private int year;

        @Option(names = "--as-of", description = "by what was known at this moment, as 2025-01-31T12:00:00+05:00")
        private @Nullable OffsetDateTime asOf;

        @Option(names = "--reason", defaultValue = "", description = "why; needed when the year has a signed release")
        private String reason = "";

        @Override
        int act(ConfigurableApplicationContext context) {
            return switch (context.getBean(PrepareRelease.class).prepare(year, asOf, reason)) {
                case Prepared.Refused(var why) -> {
                    System.err.println(refusal(why));
                    yield 1;
                }
                case Prepared.Begun(var release, var job) -> {
                    var ended = context.getBean(Jobs.class).await(job);
                    if (ended.state() != Job.State.DONE) {
                        System.err.println("The release could not be frozen; reference " + ended.problem());
                        yield 1;
                    }
                    var frozen = context.getBean(Releases.class)
                            .find(release.number())
                            .orElseThrow();
                    ReleasePrinter.head(System.out, frozen);
                    ReleasePrinter.figures(
                            System.out, context.getBean(ReleaseContents.class).figures(frozen));
                    yield 0;
                }
            };
        }

        private static String refusal(PrepareRelease.Refusal why) {
            return switch (why) {
                case OPEN -> "A release of that year is neither signed nor dropped yet";
                case NO_REASON -> "A signed release of that year is there: say with --reason why it needs another one";
                case AHEAD -> "That moment lies ahead";
                case YEAR -> "There are no figures of that year";
            };
        }
    }

    @Command(name = "list", description = "All releases.")
    static final class Listing extends Deed {
        @Option(names = "--year", description = "of this year only")
        private @Nullable Integer year;

        @Override
        int act(ConfigurableApplicationContext context) {
            var releases = context.getBean(Releases.class);
            var all = year == null ? releases.all() : releases.of(year);
            all.forEach(release -> ReleasePrinter.line(System.out, release));
            return 0;
        }
    }

    @Command(name = "show", description = "What a release says.")
    static final class Show extends Deed {
        @Parameters(arity = "0..1", paramLabel = "RELEASE", description = "as 2024-1")
        private @Nullable String number;

        @Option(names = "--year", description = "the latest of this year")
        private @Nullable Integer year;

        @Option(names = "--format", defaultValue = "text", description = "text or json (${DEFAULT-VALUE})")
        private ReleasePrinter.Format format = ReleasePrinter.Format.text;

        @Override
        int act(ConfigurableApplicationContext context) {
            return find(context, number, year)
                    .map(release -> {
                        var figures = context.getBean(ReleaseContents.class).figures(release);
                        if (format == ReleasePrinter.Format.json) {
                            ReleasePrinter.json(System.out, release, figures);
                        } else {
                            ReleasePrinter.head(System.out, release);
                            ReleasePrinter.figures(System.out, figures);
                        }
                        return 0;
                    })
                    .orElse(2);
        }
    }

    @Command(name = "diff", description = "What changed from one release to another, and why.")
    static final class Diff extends Deed {
        @Parameters(arity = "2", paramLabel = "RELEASE", description = "the earlier and the later, as 2024-1 2024-2")
        private List<String> numbers = List.of();

        @Option(names = "--format", defaultValue = "text", description = "text or json (${DEFAULT-VALUE})")
        private ReleasePrinter.Format format = ReleasePrinter.Format.text;

        @Override
        int act(ConfigurableApplicationContext context) {
            var before = find(context, numbers.get(0), null);
            var after = find(context, numbers.get(1), null);
            if (before.isEmpty() || after.isEmpty()) {
                return 2;
            }
            var comparison = context.getBean(CompareReleases.class).compare(before.get(), after.get());
            ReleasePrinter.changes(System.out, comparison, format);
            return 0;
        }
    }

    @Command(
            name = "verify",
            description = "Count and digest a release again, and compare; all of them if none is named.")
    static final class Verify extends Deed {
        @Parameters(arity = "0..1", paramLabel = "RELEASE", description = "as 2024-1")
        private @Nullable String number;

        @Option(names = "--year", description = "the latest of this year")
        private @Nullable Integer year;

        @Override
        int act(ConfigurableApplicationContext context) {
            if (number == null && year == null) {
                return verifyAll(context) ? 0 : 1;
            }
            return find(context, number, year)
                    .map(release -> verify(context, release) ? 0 : 1)
                    .orElse(2);
        }

        /** Every release that is frozen. @return whether all of them stand */
        static boolean verifyAll(ConfigurableApplicationContext context) {
            var holds = true;
            for (var release : context.getBean(Releases.class).all()) {
                holds &= release.digest() == null || verify(context, release);
            }
            return holds;
        }

        private static boolean verify(ConfigurableApplicationContext context, Release release) {
            var findings = context.getBean(VerifyRelease.class).verify(release);
            System.out.println("release " + release.number() + ": " + (findings.isEmpty() ? "holds" : "does not hold"));
            findings.forEach(finding -> System.out.println("  " + finding.text()));
            return findings.isEmpty();
        }
    }
}
