package org.kelisim.study;

import org.kelisim.platform.Multilingual;

/**
 * One answer to choose.
 *
 * @param name as stored with the answers: letters, digits, hyphens and underscores, unique in its question
 * @param isFavourable whether it counts for the question's indicator
 */
public record Choice(String name, Multilingual label, boolean isFavourable) {
    public Choice {
        if (!name.matches(Item.NAME)) {
            throw new IllegalArgumentException("no name of a choice: " + name);
        }
    }
}
