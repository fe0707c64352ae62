/**
 * Tables as people send and fetch them: CSV and XLSX, read without trusting the file and written so that they read back
 * the same.
 *
 * <p>A module says what its table looks like with {@link org.kelisim.platform.table.Columns}; {@link
 * org.kelisim.platform.table.Tables} streams a file's rows or says, whole, why it can't be read; every row becomes typed
 * values or the errors of its cells, each worded in three languages by {@link org.kelisim.platform.table.Wording}.
 */
@NullMarked
@NamedInterface("table")
package org.kelisim.platform.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
