/** The survey library's speed beside that of R's package survey, in one run on one machine, with the answers compared. */
@NullMarked
package org.kelisim.bench.survey;

import org.jspecify.annotations.NullMarked;
