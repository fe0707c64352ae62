package org.kelisim.linkage.cluster;

import java.util.function.IntUnaryOperator;

/**
 * What is known of each report, by its number.
 *
 * @param heads people at what it tells of
 * @param regions number of where that took place
 * @param senders number of who sent it
 */
public record Reported(IntUnaryOperator heads, IntUnaryOperator regions, IntUnaryOperator senders) {}
