@NullMarked
package org.kelisim;

import org.jspecify.annotations.NullMarked;
