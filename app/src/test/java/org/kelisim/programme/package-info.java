@NullMarked
package org.kelisim.programme;

import org.jspecify.annotations.NullMarked;
