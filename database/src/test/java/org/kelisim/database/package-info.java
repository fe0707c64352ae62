@NullMarked
package org.kelisim.database;

import org.jspecify.annotations.NullMarked;
