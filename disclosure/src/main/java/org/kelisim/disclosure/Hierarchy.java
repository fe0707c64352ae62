package org.kelisim.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one dimension with the values that they make up, up to the one that stands for all: months make quarters, quarters the year.
 *
 * @param name of the dimension
 * @param parents of each value but the top
 */
public record Hierarchy(String name, Map<String, String> parents) {
    /** Stands for all values. */
    public static final String ALL = "*";

    public Hierarchy {
        parents = Map.copyOf(parents);
    }

    /** A dimension whose values make up nothing but the whole. */
    public static Hierarchy flat(String name) {
        return new Hierarchy(name, Map.of());
    }

    /** The value, what it is a part of, and so on up to {@link #ALL}. */
    List<String> path(String value) {
        var path = new ArrayList<String>();
        for (var at = value; !at.equals(ALL); at = parents.getOrDefault(at, ALL)) {
            if (path.contains(at)) {
                throw new IllegalArgumentException(name + ": " + at + " is a part of itself");
            }
            path.add(at);
        }
        path.add(ALL);
        return path;
    }

    /** What a value is a part of; {@link #ALL} is a part of nothing, which is the empty text. */
    String parent(String value) {
        return value.equals(ALL) ? "" : parents.getOrDefault(value, ALL);
    }

    /** A hierarchy in which each of these is a part of what it is given with. */
    public Hierarchy with(Map<String, String> more) {
        var all = new LinkedHashMap<>(parents);
        all.putAll(more);
        return new Hierarchy(name, all);
    }
}
