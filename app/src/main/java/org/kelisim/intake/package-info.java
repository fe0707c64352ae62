/**
 * Receives files: kept byte for byte, checked whole, shown with every error by row and column, then taken or refused, and undone as a whole.
 * What the rows mean is known by the modules that offer to take them. Owns schema {@code intake}.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"platform", "platform::table", "access"})
@NullMarked
package org.kelisim.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
