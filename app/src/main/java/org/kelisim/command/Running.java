package org.kelisim.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.Kelisim;
import org.kelisim.platform.DatabaseAhead;
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
        properties.add("--server.port=" + port);
        return new SpringApplicationBuilder(Kelisim.class)
                .initializers(new DatabaseAhead())
                .profiles("serving")
                .profiles(profiles)
                .run(properties.toArray(String[]::new));
    }

    /** The platform without pages, for one command, of which only what the command asks for is put together. */
    static ConfigurableApplicationContext withoutPages(@Nullable Path data) {
        return new SpringApplicationBuilder(Kelisim.class)
                .initializers(new DatabaseAhead())
                .lazyInitialization(true)
                .web(WebApplicationType.NONE)
                .run(properties(data).toArray(String[]::new));
    }

    /** What the command says goes before what the environment says. */
    private static List<String> properties(@Nullable Path data) {
        var properties = new ArrayList<String>();
        if (data != null) {
            properties.add("--kelisim.data=" + data);
        }
        return properties;
    }
}
