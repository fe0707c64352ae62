@NullMarked
package org.kelisim.disclosure;

import org.jspecify.annotations.NullMarked;
