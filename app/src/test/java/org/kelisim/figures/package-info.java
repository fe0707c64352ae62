@NullMarked
package org.kelisim.figures;

import org.jspecify.annotations.NullMarked;
