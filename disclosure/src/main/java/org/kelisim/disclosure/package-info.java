/**
 * Statistical disclosure control of tables of counts: which cells could point at somebody, which others have to be held back with them so that
 * nobody can work them back from totals, linked tables or earlier editions, and the proof of it by exact bounds. Pure Java: no framework, no
 * database.
 *
 * <p>Start at {@link org.kelisim.disclosure.Suppressor}. The words are those of the Handbook [1].
 *
 * <ol>
 *   <li>A. Hundepool et al., Statistical Disclosure Control, Wiley 2012.
 *   <li>L. H. Cox, Suppression methodology and statistical disclosure control, JASA 75 (1980) 377-385.
 *   <li>M. Fischetti, J. J. Salazar-González, Models and algorithms for optimizing cell suppression in tabular data with linear constraints, JASA
 *       95 (2000) 916-928.
 *   <li>J. P. Kelly, B. L. Golden, A. A. Assad, Cell suppression: disclosure protection for sensitive tabular data, Networks 22 (1992) 397-417.
 * </ol>
 */
@NullMarked
package org.kelisim.disclosure;

import org.jspecify.annotations.NullMarked;
