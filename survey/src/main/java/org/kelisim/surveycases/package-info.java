/**
 * Estimation by cases: a design, adjustments and a statistic named in the shapes of JSON (maps, lists, strings, numbers, booleans, null), the answer
 * in the same. The format is described in the module's README. No JSON is read here; whoever calls has parsed it.
 */
@NullMarked
package org.kelisim.surveycases;

import org.jspecify.annotations.NullMarked;
