/** A million reports in the database, and how long its pages take. */
@NullMarked
package org.kelisim.bench.million;

import org.jspecify.annotations.NullMarked;
