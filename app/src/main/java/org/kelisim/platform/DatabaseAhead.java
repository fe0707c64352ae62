package org.kelisim.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Brings the database up on a thread of its own while the platform is put together: each takes a second or more, and the one needs the other only
 * at the end.
 */
public final class DatabaseAhead implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var coming = new Coming(CompletableFuture.supplyAsync(
                () -> Database.bringUp(context.getEnvironment()),
                work -> Thread.ofPlatform().name("database").start(work)));
        var beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("databaseAhead", coming);
        beans.registerDisposableBean("databaseAhead", coming);
    }

    /** A database on its way. If the platform fails before it takes the database over, it is closed all the same. */
    record Coming(CompletableFuture<Database> database) implements DisposableBean {
        Database await() {
            try {
                return database.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
        }

        @Override
        public void destroy() {
            database.handle((up, failure) -> up)
                    .thenAccept(up -> {
                        if (up != null) {
                            up.close();
                        }
                    })
                    .join();
        }
    }
}
