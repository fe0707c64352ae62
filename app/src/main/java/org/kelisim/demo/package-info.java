/** The demonstration: the reference year, taken from its files by the ordinary path, and accounts to look at it with. */
@ApplicationModule(displayName = "Demonstration")
@NullMarked
package org.kelisim.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
