/** The platform; each folder below is a module that its users could name. */
@NullMarked
package org.kelisim;

import org.jspecify.annotations.NullMarked;
