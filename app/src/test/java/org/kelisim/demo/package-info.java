@NullMarked
package org.kelisim.demo;

import org.jspecify.annotations.NullMarked;
