/** What was intended: plans, campaigns, projects and the items of plans. Owns schema {@code programme}. */
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"platform", "platform::table", "access", "intake", "question", "structure"})
@NullMarked
package org.kelisim.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
