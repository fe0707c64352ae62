package org.kelisim.command;

import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells in a line what a user can put right; anything else is a fault of ours and keeps its trace. */
final class PlainFailures implements IExecutionExceptionHandler {
    private static final int NO = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                command.getErr()
                        .println("Port " + taken.getPort()
                                + " is in use. Stop what runs there, or choose another: --port "
                                + (taken.getPort() + 1));
                return NO;
            }
        }
        throw failure;
    }
}
