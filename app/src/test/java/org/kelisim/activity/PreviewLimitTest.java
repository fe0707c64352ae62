package org.kelisim.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PreviewLimitTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-01-01T00:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void whoeverAskedOftenEnoughWaitsAMinuteAndNobodyElseDoes() {
        var limit = new PreviewLimit(clock, 2);
        assertThat(limit.allows("one")).isTrue();
        assertThat(limit.allows("one")).isTrue();
        assertThat(limit.allows("one")).isFalse();
        assertThat(limit.allows("other")).isTrue();
        now.updateAndGet(moment -> moment.plus(Duration.ofSeconds(61)));
        assertThat(limit.allows("one")).isTrue();
    }
}
