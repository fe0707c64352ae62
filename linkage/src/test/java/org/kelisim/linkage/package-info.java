@NullMarked
package org.kelisim.linkage;

import org.jspecify.annotations.NullMarked;
