@NullMarked
package org.kelisim.structure;

import org.jspecify.annotations.NullMarked;
