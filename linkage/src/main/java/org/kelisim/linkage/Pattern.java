package org.kelisim.linkage;

import java.util.EnumMap;
import java.util.Map;
import org.kelisim.linkage.Comparison.Field;
import org.kelisim.linkage.Comparison.Level;

/** The levels of all fields of a compared pair, packed into one number, four bits a field: a million pairs are a few megabytes. */
@SuppressWarnings("EnumOrdinal") // the order of fields and levels is the packing
final class Pattern {
    private static final Field[] FIELDS = Field.values();
    private static final Level[] LEVELS = Level.values();

    private Pattern() {}

    static int with(int pattern, Field field, Level level) {
        return pattern | (level.ordinal() << (4 * field.ordinal()));
    }

    static Level level(int pattern, Field field) {
        return LEVELS[index(pattern, field.ordinal())];
    }

    /** The level's number of the field with this number. */
    static int index(int pattern, int field) {
        return (pattern >>> (4 * field)) & 15;
    }

    static Map<Field, Level> levels(int pattern) {
        var levels = new EnumMap<Field, Level>(Field.class);
        for (var field : FIELDS) {
            levels.put(field, level(pattern, field));
        }
        return levels;
    }
}
