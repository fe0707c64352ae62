@NullMarked
package org.kelisim.demo.year;

import org.jspecify.annotations.NullMarked;
