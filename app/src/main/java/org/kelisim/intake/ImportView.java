package org.kelisim.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Job;
import org.kelisim.platform.JobProblem;
import org.kelisim.platform.Texts;

/**
 * An import as its page shows it.
 *
 * @param job the last work on it
 * @param sample the first rows: the number, then the cells as they were understood
 */
public record ImportView(
        Import shown,
        @Nullable Job job,
        List<String> headings,
        List<List<String>> sample,
        List<ErrorLine> errors,
        boolean canBeUndone) {

    /** One error: where, what was written, what would be accepted. */
    public record ErrorLine(String row, String column, String given, String what) {}

    /** Whether the file could be read as a table. */
    public boolean isReadable() {
        return shown.rowsRead() > 0;
    }

    /** What went wrong with the last work, for the reader; empty if nothing did. */
    public String failure() {
        if (job == null || job.state() != Job.State.FAILED) {
            return "";
        }
        return JobProblem.of(job)
                .map(problem -> Texts.t("intake.failed." + problem.code()))
                .orElseGet(() -> Texts.t("intake.failed.other", job.problem()));
    }
}
