package org.kelisim.platform.table;

import java.util.List;

/**
 * Something to tell the sender, not yet in a language.
 *
 * @param key beginning with its module, as {@link org.kelisim.platform.Texts} knows it: {@code structure.no_such_place}
 * @param args what fills {@code {0}}, {@code {1}} ...: text, numbers, or a list of texts
 */
public record Message(String key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }

    static Message of(Fault fault, Object... args) {
        return of(fault.key(), args);
    }
}
