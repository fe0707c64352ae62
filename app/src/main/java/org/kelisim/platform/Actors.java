package org.kelisim.platform;

/** Finds who an account is and what it holds now; access knows. A job uses it to go on in its owner's name. */
public interface Actors {
    /** @throws java.util.NoSuchElementException if there is no such account, or it was disabled */
    Actor of(long accountId);
}
