@NullMarked
package org.kelisim.linkage.train;

import org.jspecify.annotations.NullMarked;
