package org.kelisim.intake;

import java.util.Arrays;
import java.util.List;
import org.kelisim.platform.table.Message;

/** A message as the database keeps it: its arguments as texts, with whole numbers told apart so that plurals still work. */
final class KeptMessage {
    private static final String NUMBER = "#";

    private KeptMessage() {}

    static String[] arguments(Message message) {
        return message.args().stream().map(KeptMessage::text).toArray(String[]::new);
    }

    static Message read(String key, String[] arguments) {
        return new Message(key, Arrays.stream(arguments).map(KeptMessage::value).toList());
    }

    private static String text(Object argument) {
        return switch (argument) {
            case Number number -> NUMBER + number;
            case List<?> list ->
                String.join(", ", list.stream().map(String::valueOf).limit(30).toList());
            default -> String.valueOf(argument);
        };
    }

    private static Object value(String kept) {
        return kept.startsWith(NUMBER) && kept.substring(1).matches("-?[0-9]{1,18}")
                ? (Object) Long.valueOf(kept.substring(1))
                : kept;
    }
}
