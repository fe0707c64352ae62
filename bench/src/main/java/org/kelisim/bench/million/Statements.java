package org.kelisim.bench.million;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Remembers each statement that the platform runs, at its slowest, and asks the database how it runs them. */
@Configuration(proxyBeanMethods = false)
class Statements {
    private static final int EXPLAINED = 12;

    private record Slowest(String inlined, double millis) {}

    private final Map<String, Slowest> slowest = new ConcurrentHashMap<>();
    private final ObjectProvider<DSLContext> sql;

    Statements(ObjectProvider<DSLContext> sql) {
        this.sql = sql;
    }

    @Bean
    DefaultExecuteListenerProvider listening() {
        return new DefaultExecuteListenerProvider(new Listener());
    }

    private final class Listener implements ExecuteListener {
        private static final long serialVersionUID = 1;

        @Override
        public void executeStart(ExecuteContext context) {
            context.data("begin", System.nanoTime());
        }

        @Override
        public void executeEnd(ExecuteContext context) {
            var statement = context.sql();
            var query = context.query();
            if (statement != null
                    && query != null
                    && statement.startsWith("select")
                    && context.data("begin") instanceof Long begin) {
                var millis = (System.nanoTime() - begin) / 1e6;
                slowest.merge(
                        statement,
                        new Slowest(context.dsl().renderInlined(query), millis),
                        (before, now) -> before.millis() >= now.millis() ? before : now);
            }
        }
    }

    void explain(Path file) throws IOException {
        var plans = new StringBuilder();
        slowest.values().stream()
                .sorted(Comparator.comparingDouble(Slowest::millis).reversed())
                .limit(EXPLAINED)
                .toList()
                .forEach(one -> {
                    plans.append("-- ")
                            .append(Math.round(one.millis()))
                            .append(" ms\n")
                            .append(one.inlined())
                            .append('\n');
                    sql.getObject()
                            .fetch("explain (analyze, buffers, costs off) " + DSL.raw(one.inlined()))
                            .forEach(line ->
                                    plans.append("    ").append(line.get(0)).append('\n'));
                    plans.append('\n');
                });
        Files.writeString(file, plans);
        System.out.println("plans: " + file);
    }
}
