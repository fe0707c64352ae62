@NullMarked
package org.kelisim.study;

import org.jspecify.annotations.NullMarked;
