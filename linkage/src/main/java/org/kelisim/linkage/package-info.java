/**
 * Record linkage of reports: which reports tell of one activity, with what probability, and how much doubt remains.
 * Pure Java: no framework, no database, no file formats.
 */
@NullMarked
package org.kelisim.linkage;

import org.jspecify.annotations.NullMarked;
