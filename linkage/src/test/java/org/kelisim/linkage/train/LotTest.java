package org.kelisim.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LotTest {
    @Property
    void multiplesAreToldFromOtherNumbers(@ForAll long number, @ForAll @LongRange(min = 2, max = 100_000) long among) {
        var lot = new Lot(new long[0], among, 1);
        assertThat(lot.isDivided(number)).isEqualTo(Long.remainderUnsigned(number, among) == 0);
        assertThat(lot.isDivided(number - Long.remainderUnsigned(number, among)))
                .isTrue();
    }
}
