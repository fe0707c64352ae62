/**
 * Who and where: organisations in a tree with their history, places, and the 20 regions. Owns schema {@code structure}.
 */
@ApplicationModule(
        displayName = "Structure",
        allowedDependencies = {"platform", "platform::table", "access", "intake", "question", "linkage"})
@NullMarked
package org.kelisim.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
