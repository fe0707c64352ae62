/** The commands of {@code ./kelisim}: what they read, print and answer with. Exit codes: 0 done, 1 the answer is no, 2 wrong use. */
@ApplicationModule(displayName = "Commands")
@NullMarked
package org.kelisim.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
