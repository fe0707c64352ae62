@NullMarked
package org.kelisim.platform;

import org.jspecify.annotations.NullMarked;
