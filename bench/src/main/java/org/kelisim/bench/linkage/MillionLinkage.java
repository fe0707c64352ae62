package org.kelisim.bench.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.kelisim.linkage.Linkage;
import org.kelisim.linkage.Linker;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;

/** Links a million made-up reports of six years and says how long that took, what memory it needed and how near the truth it came. */
public final class MillionLinkage {
    private static final int REPORTS = 1_000_000;
    private static final double REPORTS_OF_AN_ACTIVITY = 1.75;

    private final List<Report> reports = new ArrayList<>();
    private final List<Integer> truth = new ArrayList<>();

    private MillionLinkage() {}

    /** @param args how many reports; a million if left out */
    public static void main(String[] args) throws IOException {
        new MillionLinkage().run(args.length > 0 ? Integer.parseInt(args[0]) : REPORTS);
    }

    private void run(int wanted) throws IOException {
        var registry = tell(wanted);
        var activities = truth.stream().distinct().count();
        System.out.printf(Locale.ROOT, "%,d reports of %,d activities%n", reports.size(), activities);
        var begun = System.nanoTime();
        var busy = Duration.ofNanos(processor().getProcessCpuTime());
        var linkage = Linker.withDefaults().link(registry, reports, List.of());
        System.out.printf(
                Locale.ROOT,
                "linked in %.1f s, %.1f s of processors%n",
                (System.nanoTime() - begun) / 1e9,
                Duration.ofNanos(processor().getProcessCpuTime()).minus(busy).toMillis() / 1e3);
        var found = linkage.activities();
        System.out.printf(
                Locale.ROOT,
                "%,d activities found (%+.2f %%), in nine cases of ten %,.0f to %,.0f%n",
                linkage.clusters().size(),
                100.0 * linkage.clusters().size() / activities - 100,
                found.low(),
                found.high());
        System.out.printf(Locale.ROOT, "F1 of pairs %.4f%n", pairs(linkage));
        System.out.printf(Locale.ROOT, "most memory in use %,d MB%n", mostMemoryKilobytes() >> 10);
    }

    private Registry tell(int wanted) {
        var profile = Profile.wholeCountry((int) (wanted / REPORTS_OF_AN_ACTIVITY));
        var dice = new Dice(1);
        var world = new World(profile, dice.split());
        var telling = new Telling(profile, dice.split());
        for (var happening : new Calendar(profile, world, dice.split()).fill()) {
            telling.tell(happening, told -> {
                if (reports.size() < wanted) {
                    reports.add(told.report());
                    truth.add(told.activity());
                }
            });
        }
        return world.registry();
    }

    private double pairs(Linkage linkage) {
        var activityOf = new HashMap<String, Integer>();
        for (var i = 0; i < reports.size(); i++) {
            activityOf.put(reports.get(i).key(), truth.get(i));
        }
        var found = 0L;
        var right = 0L;
        for (var cluster : linkage.clusters()) {
            var size = cluster.keys().size();
            found += size * (size - 1L) / 2;
            var sizes = new HashMap<Integer, Integer>();
            cluster.keys().forEach(key -> sizes.merge(activityOf.getOrDefault(key, -1), 1, Integer::sum));
            right += sum(sizes.values());
        }
        var sizes = new HashMap<Integer, Integer>();
        truth.forEach(activity -> sizes.merge(activity, 1, Integer::sum));
        return 2.0 * right / (found + sum(sizes.values()));
    }

    private static long sum(Iterable<Integer> sizes) {
        var pairs = 0L;
        for (var size : sizes) {
            pairs += size * (size - 1L) / 2;
        }
        return pairs;
    }

    private static OperatingSystemMXBean processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    /** Of the process, as Linux counts it: heap and all else. */
    private static long mostMemoryKilobytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
