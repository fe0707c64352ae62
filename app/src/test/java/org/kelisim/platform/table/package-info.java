/** Tables: bad files are named for what they are, and what is written reads back. */
@NullMarked
package org.kelisim.platform.table;

import org.jspecify.annotations.NullMarked;
