package org.kelisim.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Progress;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Files taken in a row: while the database writes one, the next is looked through. Their order stays, and each is a transaction of its own; after
 * a failure no further one is taken.
 */
final class Takings implements AutoCloseable {
    private final Imports imports;
    private final boolean goodRowsOnly;
    private final Folder.Listener listener;
    private final Progress progress;
    private final Set<Long> taken = new HashSet<>();
    private @Nullable Taking last;
    private boolean all = true;

    /** A file on its way. */
    private record Taking(Path file, Turn turn, CompletableFuture<Result> result) {}

    /** What came of it; without an outcome, the same file was taken before. */
    private record Result(long id, Imports.@Nullable Outcome outcome) {}

    Takings(Imports imports, boolean goodRowsOnly, Folder.Listener listener, Progress progress) {
        this.imports = imports;
        this.goodRowsOnly = goodRowsOnly;
        this.listener = listener;
        this.progress = progress;
    }

    /** Begins to take the file, and comes back when it is its turn to be written; by then the one before it has been told of. */
    void take(Path file) throws IOException {
        var before = last;
        var now = begin(file, new Turn(before));
        last = now;
        CompletableFuture.anyOf(now.turn().hasCome, now.result())
                .exceptionally(failure -> null) // told of below, after what came before it
                .join();
        tell(before);
        if (now.result().isCompletedExceptionally()) {
            tell(now);
        }
    }

    /** @return whether every row of every file was taken */
    boolean end() throws IOException {
        tell(last);
        return all;
    }

    /** After the file before. */
    private static final class Turn implements Imports.Turn {
        private final @Nullable Taking before;
        private final CompletableFuture<Importable> kind = new CompletableFuture<>();
        private final CompletableFuture<Boolean> hasCome = new CompletableFuture<>();

        Turn(@Nullable Taking before) {
            this.before = before;
        }

        /** What rows refer to comes with files of other kinds. */
        @Override
        public void toBeLookedThrough(Importable importable) {
            kind.complete(importable);
            if (before != null && !before.turn().kind.getNow(importable).equals(importable)) {
                before.result().join();
            }
        }

        @Override
        public void toBeWritten() {
            if (before != null) {
                before.result().join();
            }
            hasCome.complete(true);
        }
    }

    private Taking begin(Path file, Turn turn) {
        var actor = Actor.current();
        var locale = LocaleContextHolder.getLocale();
        return new Taking(
                file,
                turn,
                CompletableFuture.supplyAsync(
                        () -> {
                            LocaleContextHolder.setLocale(locale);
                            return actor.act(() -> received(file, turn));
                        },
                        work -> Thread.ofVirtual().start(work)));
    }

    private Result received(Path file, Imports.Turn turn) {
        try {
            return switch (imports.receive(file, String.valueOf(file.getFileName()))) {
                case Imports.Received.AlreadyTaken(var before) -> new Result(before.id(), null);
                case Imports.Received.Kept(var id) -> new Result(id, imports.take(id, goodRowsOnly, progress, turn));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(@Nullable Taking taking) throws IOException {
        if (taking == null) {
            return;
        }
        var result = result(taking);
        if (result.outcome() == null || !taken.add(result.id())) {
            listener.known(taking.file(), imports.find(result.id()).orElseThrow());
        } else {
            listener.taken(taking.file(), result.outcome());
            all &= result.outcome() instanceof Imports.Outcome.Sound;
        }
    }

    private static Result result(Taking taking) throws IOException {
        try {
            return taking.result().join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case UncheckedIOException disk -> throw disk.getCause();
                case RuntimeException cause -> throw cause;
                case null, default -> throw failure;
            }
        }
    }

    /** Waits for what is still at work. */
    @Override
    public void close() {
        if (last != null) {
            last.result().exceptionally(failure -> new Result(0, null)).join();
        }
    }
}
