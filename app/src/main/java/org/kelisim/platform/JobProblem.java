package org.kelisim.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.transaction.TransactionSystemException;

/** Troubles of a job that can be told to whoever asked for it, since they can do something about them. */
public enum JobProblem {
    /** The disk is full: of the database, or of the machine. */
    DISK_FULL,
    /** The work needs more memory than there is. */
    MEMORY,
    /** The database went away in the middle; a full disk of its own may be why. */
    DATABASE_STOPPED,
    /** The database lets the actor do only a part of it, so that none was done. */
    NOT_PERMITTED;

    private static final String SQL_DISK_FULL = "53100";
    private static final String SQL_NOT_PERMITTED = "42501";

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is behind a failure, if it is one of these. */
    public static Optional<JobProblem> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // a rollback over a connection that is gone fails as well, and hides what went before
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
                return of(rollback.getApplicationException());
            }
            if (cause instanceof OutOfMemoryError || cause instanceof NotEnoughMemory) {
                return Optional.of(MEMORY);
            }
            if (cause instanceof SQLException sql && SQL_DISK_FULL.equals(sql.getSQLState())) {
                return Optional.of(DISK_FULL);
            }
            if (cause instanceof SQLException sql && SQL_NOT_PERMITTED.equals(sql.getSQLState())) {
                return Optional.of(NOT_PERMITTED);
            }
            if (cause instanceof SQLException sql && isOfConnection(String.valueOf(sql.getSQLState()))) {
                return Optional.of(DATABASE_STOPPED);
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left")) {
                return Optional.of(DISK_FULL);
            }
        }
        return Optional.empty();
    }

    /** Class 08 is of the connection; 57P01 to 57P03 are said by a server that goes down or has just crashed. */
    private static boolean isOfConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P0");
    }

    /** The problem that a failed job was ended with; empty if it is a reference to the log. */
    public static Optional<JobProblem> of(Job job) {
        for (var problem : values()) {
            if (problem.code().equals(job.problem())) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** Thrown before work begins that would not fit. */
    public static final class NotEnoughMemory extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param what would not fit, for the log */
        public NotEnoughMemory(String what) {
            super(what);
        }
    }
}
