package org.kelisim.platform.table;

import java.util.List;
import java.util.Locale;

/**
 * Something to tell the sender, not yet in a language.
 *
 * @param home the class beside which {@code messages_{kk,ru,en}.properties} lie
 * @param key the entry there
 * @param args what fills {@code {0}}, {@code {1}} ...: text, numbers, or a list of texts
 */
public record Message(Class<?> home, String key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    /** A module's own faults are an enum beside its messages: the constant {@code NO_SUCH_PLACE} has the key {@code no_such_place}. */
    public static Message of(Enum<?> fault, Object... args) {
        return new Message(fault.getDeclaringClass(), fault.name().toLowerCase(Locale.ROOT), List.of(args));
    }
}
