package org.kelisim.platform;

/** How far a job has come, told to the page and the terminal that watch it. */
public interface Progress {
    /** Tells nobody, and is never cancelled. */
    Progress SILENT = (step, done, total) -> {};

    /**
     * Says how far the work is.
     *
     * @param step key of the text that names the present step
     * @param done units done, 0 to {@code total}
     * @param total units in all; 0 while unknown
     * @throws JobCancelled if someone asked for an end since
     */
    void at(String step, long done, long total);
}
