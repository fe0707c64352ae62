/** What the public sees: the year at a glance, the annual report, open data. Every number in it is a figure's. */
@ApplicationModule(
        displayName = "Publication",
        allowedDependencies = {"platform", "platform::table", "access", "question", "structure", "figures"})
@NullMarked
package org.kelisim.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
