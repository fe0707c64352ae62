@NullMarked
package org.kelisim.intake;

import org.jspecify.annotations.NullMarked;
