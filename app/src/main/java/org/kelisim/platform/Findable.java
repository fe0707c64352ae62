package org.kelisim.platform;

import java.util.List;

/** One kind of thing that the search over everything looks through, offered by the module that keeps it. */
public interface Findable {
    /** Key of its name for the reader. */
    String heading();

    /** Its place among the others, smallest first. */
    int rank();

    /** What is nearest to the words, nearest first. */
    List<Found> find(String words, int limit);

    /** Address, without the language, of all that the words find. */
    String all(String words);

    /**
     * @param path of its page, without the language
     * @param detail what tells it from its like: kind, place, day; may be empty
     */
    record Found(String path, Multilingual name, String detail) {}
}
