package org.kelisim.platform;

import java.util.List;

/**
 * Which part of a list a page shows, and the ways to the parts before and behind it.
 *
 * @param path of the list, without the language
 * @param query what is sought
 * @param from number of the first shown, counted from 0; one that lies outside the list becomes the nearest end of it
 * @param total how many there are
 * @param anchor of the list on its page, with its {@code #}; empty if the page is the list
 */
public record Slice(String path, String query, int from, int total, String anchor) {
    public static final int SIZE = 50;

    public Slice {
        from = Math.clamp(from, 0, total);
    }

    /** Of a page that is the list. */
    public Slice(String path, String query, int from, int total) {
        this(path, query, from, total, "");
    }

    /** The part of a whole list that is shown. */
    public <T> List<T> of(List<T> all) {
        return all.subList(from, last());
    }

    public boolean hasBefore() {
        return from > 0;
    }

    public boolean hasBehind() {
        return from + SIZE < total;
    }

    public String before() {
        return path + "?" + query + "&from=" + Math.max(0, from - SIZE) + anchor;
    }

    public String behind() {
        return path + "?" + query + "&from=" + (from + SIZE) + anchor;
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
