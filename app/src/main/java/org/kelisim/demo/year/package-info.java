/**
 * The reference year as files: organisations, places, programmes, reports and reviewers' answers in the exchange format,
 * with the mess that real senders make. Made-up activities around the public figures and named events of 2024; no person
 * occurs in them. The same seed gives the same bytes.
 */
@NamedInterface("year")
@NullMarked
package org.kelisim.demo.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
