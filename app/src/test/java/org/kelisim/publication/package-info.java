@NullMarked
package org.kelisim.publication;

import org.jspecify.annotations.NullMarked;
