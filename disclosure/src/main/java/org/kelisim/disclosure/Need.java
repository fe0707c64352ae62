package org.kelisim.disclosure;

/**
 * A cell that could point at somebody, and how uncertain it has to stay: nobody may be able to rule out any part of the interval.
 *
 * @param place of the cell in its table
 * @param interval that what can be worked out has to hold, with the true value in it
 */
public record Need(int place, Interval interval) {}
