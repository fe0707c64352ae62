package org.kelisim.structure;

/**
 * Which part of a list a page shows, and the ways to the parts before and behind it.
 *
 * @param path of the list, without the language
 * @param query what is sought
 * @param from number of the first shown, counted from 0
 * @param total how many there are
 */
public record Slice(String path, String query, int from, int total) {
    private static final int SIZE = OrganisationPages.PAGE;

    public boolean hasBefore() {
        return from > 0;
    }

    public boolean hasBehind() {
        return from + SIZE < total;
    }

    public String before() {
        return path + "?" + query + "&from=" + Math.max(0, from - SIZE);
    }

    public String behind() {
        return path + "?" + query + "&from=" + (from + SIZE);
    }

    /** Number of the first shown, counted from 1. */
    public int first() {
        return Math.min(total, from + 1);
    }

    /** Number of the last shown, counted from 1. */
    public int last() {
        return Math.min(total, from + SIZE);
    }
}
