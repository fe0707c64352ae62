/**
 * What every module stands on and none of them owns: who acts, text in three languages, periods, jobs with progress, the
 * audit chain, what a page needs. No word of the domain is known here.
 */
@ApplicationModule(displayName = "Platform", allowedDependencies = "database")
@NullMarked
package org.kelisim.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
