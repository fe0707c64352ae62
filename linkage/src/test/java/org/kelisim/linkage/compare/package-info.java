@NullMarked
package org.kelisim.linkage.compare;

import org.jspecify.annotations.NullMarked;
