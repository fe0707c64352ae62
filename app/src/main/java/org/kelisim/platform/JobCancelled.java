package org.kelisim.platform;

/** Someone asked for the job to end; its transaction rolls back. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JobCancelled() {
        super("cancelled", null, false, false);
    }
}
