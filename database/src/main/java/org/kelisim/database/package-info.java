/** PostgreSQL as a part of the program: started in a data directory, migrated, and turned into jOOQ classes. */
@NullMarked
package org.kelisim.database;

import org.jspecify.annotations.NullMarked;
