package org.kelisim.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one may ask for what costs the machine something; whoever asks too often waits a minute. */
final class PreviewLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ASKERS = 10_000;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ASKERS;
        }
    };

    PreviewLimit(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Whether this asker may ask now; if so, it is counted. */
    synchronized boolean allows(String asker) {
        var now = clock.instant();
        var times = asked.computeIfAbsent(asker, ignored -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= perMinute) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
