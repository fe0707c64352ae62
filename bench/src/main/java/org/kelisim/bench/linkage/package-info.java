/**
 * Made-up years of reports with a known truth, to measure linkage by: who and where ({@link org.kelisim.bench.linkage.World}), what
 * truly took place ({@link org.kelisim.bench.linkage.Calendar}), how it is told ({@link org.kelisim.bench.linkage.Telling}),
 * and how near a linker came ({@link org.kelisim.bench.linkage.Score}).
 *
 * <p>The library knows nothing of this package. Profiles differ in words, in the mix of errors and in their seeds; the testing profile
 * is for reporting alone and nothing is chosen by it.
 */
@NullMarked
package org.kelisim.bench.linkage;

import org.jspecify.annotations.NullMarked;
