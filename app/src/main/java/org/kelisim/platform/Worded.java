package org.kelisim.platform;

/** One of a few, each with a word in the reader's language. */
public interface Worded {
    String text();
}
