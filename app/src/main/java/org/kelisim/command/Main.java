package org.kelisim.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where {@code ./kelisim} begins. */
@Command(
        name = "kelisim",
        description = "From a folder of spreadsheets to a figure that opens down to its row.",
        mixinStandardHelpOptions = true,
        version = "kelisim 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            AccountCommand.class,
            ImportCommand.class,
            FiguresCommand.class,
            LinkCommand.class,
            RehearseCommand.class,
            ReleaseCommand.class,
            ReportCommand.class,
            SurveyCommand.class,
            TraceCommand.class,
            VerifyCommand.class
        })
public final class Main {
    private Main() {}

    /** @param arguments the words after {@code ./kelisim} */
    public static void main(String[] arguments) {
        var exit = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new PlainFailures())
                .execute(arguments);
        if (exit != Running.STAYS) {
            System.exit(exit);
        }
    }
}
