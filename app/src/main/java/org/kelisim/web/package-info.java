/** The shell: templates, the frame of a page, search over everything, errors as pages and as problem details. */
@ApplicationModule(displayName = "Web")
@NullMarked
package org.kelisim.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
