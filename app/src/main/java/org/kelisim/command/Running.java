package org.kelisim.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.Kelisim;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the platform for a command: with pages, or without. */
final class Running {
    /** Not an exit code: the program goes on until it is stopped. */
    static final int STAYS = -1;

    private Running() {}

    /** The platform with its pages on a port. */
    static ConfigurableApplicationContext withPages(int port, @Nullable Path data, String... profiles) {
        var properties = properties(data);
        properties.put("server.port", port);
        return new SpringApplicationBuilder(Kelisim.class)
                .profiles("serving")
                .profiles(profiles)
                .properties(properties)
                .run();
    }

    /** The platform without pages, for one command. */
    static ConfigurableApplicationContext withoutPages(@Nullable Path data) {
        return new SpringApplicationBuilder(Kelisim.class)
                .web(WebApplicationType.NONE)
                .properties(properties(data))
                .run();
    }

    private static Map<String, Object> properties(@Nullable Path data) {
        var properties = new HashMap<String, Object>();
        if (data != null) {
            properties.put("kelisim.data", data.toString());
        }
        return properties;
    }
}
