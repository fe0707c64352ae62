package org.kelisim.bench.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Runs each task here and in R (Debian's {@code r-cran-survey}), compares the answers and says how many times as fast it was. Times are from columns in
 * memory to the answer; the first of five here includes the virtual machine's warming up, R runs once after a small rehearsal.
 */
public final class BesideR {
    private static final int TIMES = 5;
    private static final double NANOS = 1e9;

    private BesideR() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("beside-r");
        var script = folder.resolve("beside.R");
        try (var source = BesideR.class.getResourceAsStream("beside.R")) {
            if (source == null) {
                throw new IOException("beside.R isn't on the class path");
            }
            Files.copy(source, script);
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s %10s %10s %10s %10s %8s %8s  %s%n",
                "task",
                "rows",
                "first s",
                "median s",
                "R s",
                "times",
                "wanted",
                "answers apart");
        var missed = false;
        for (var task : Task.values()) {
            missed |= !compare(task, script, Files.createDirectories(folder.resolve(task.name())));
        }
        System.exit(missed ? 1 : 0);
    }

    private static boolean compare(Task task, Path script, Path folder) throws Exception {
        var interviews = Interviews.make(task.rows(), 1);
        interviews.write(folder);
        var table = interviews.table();
        var seconds = new double[TIMES];
        var answer = new double[0];
        for (var time = 0; time < TIMES; time++) {
            var start = System.nanoTime();
            answer = task.answer(interviews, table);
            seconds[time] = (System.nanoTime() - start) / NANOS;
        }
        var first = seconds[0];
        Arrays.sort(seconds);
        var median = seconds[TIMES / 2];
        var theirs = inR(task, script, folder);
        var apart = apart(answer, Arrays.copyOfRange(theirs, 1, theirs.length));
        var faster = theirs[0] / median;
        System.out.printf(
                Locale.ROOT,
                "%-10s %10d %10.3f %10.3f %10.3f %8.1f %8.0f  %.1e%n",
                task,
                task.rows(),
                first,
                median,
                theirs[0],
                faster,
                task.wanted(),
                apart);
        if (apart > task.tolerance()) {
            System.out.printf(Locale.ROOT, "  the answers of %s are too far apart%n", task);
        }
        return faster >= task.wanted() && apart <= task.tolerance();
    }

    /** R's seconds, then its answer. */
    private static double[] inR(Task task, Path script, Path folder) throws Exception {
        var out = folder.resolve("answer.txt");
        var exit = new ProcessBuilder("Rscript", script.toString(), task.name(), folder.toString(), out.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Rscript ended with " + exit + "; is r-cran-survey installed?");
        }
        return Files.readAllLines(out).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static double apart(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            return Double.POSITIVE_INFINITY;
        }
        var apart = 0.0;
        for (var i = 0; i < ours.length; i++) {
            apart = Math.max(apart, Math.abs(ours[i] / theirs[i] - 1));
        }
        return apart;
    }
}
