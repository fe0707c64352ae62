package org.kelisim.command;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.kelisim.platform.Progress;
import org.kelisim.platform.Texts;

/** How far the work is: one line that changes in a terminal; elsewhere a line now and then. */
final class TerminalProgress implements Progress {
    private static final long PAUSE_IN_TERMINAL = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PAUSE_IN_LOG = TimeUnit.SECONDS.toNanos(2);
    private static final String CLEARED = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private long last;
    private String step = "";

    TerminalProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void at(String step, long done, long total) {
        var now = System.nanoTime();
        if (step.equals(this.step) && now - last < (terminal ? PAUSE_IN_TERMINAL : PAUSE_IN_LOG)) {
            return;
        }
        last = now;
        this.step = step;
        var line = Texts.t(step)
                + (total > 0 ? ": " + Texts.number(done) + " / " + Texts.number(total) : "")
                + (total == 0 && done > 0 ? ": " + Texts.number(done) : "");
        out.print(terminal ? CLEARED + line : line + System.lineSeparator());
        out.flush();
    }

    /** Leaves the line free for what is said next. */
    void end() {
        if (!step.isEmpty() && terminal) {
            out.print(CLEARED);
            out.flush();
        }
    }
}
