@NullMarked
package org.kelisim.access;

import org.jspecify.annotations.NullMarked;
