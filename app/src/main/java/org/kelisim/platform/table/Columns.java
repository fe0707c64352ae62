package org.kelisim.platform.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What a table looks like: its columns and what must hold between the cells of a row. Immutable. */
public final class Columns {
    /** The column that {@link MendFile} adds; a mended file may come back with it still there. */
    static final String ERROR = "error";

    /** What must hold within a row; answers with what doesn't. */
    private interface Rule {
        Optional<CellError> check(Row row, Values values);
    }

    private final List<Column<?>> columns;
    private final List<List<Column<?>>> groups;
    private final List<Rule> rules;

    private Columns(List<Column<?>> columns, List<List<Column<?>>> groups, List<Rule> rules) {
        this.columns = columns;
        this.groups = groups;
        this.rules = rules;
    }

    public static Columns of(Column<?>... columns) {
        return new Columns(List.of(columns), List.of(), List.of());
    }

    /** At least one of these cells must be given. */
    public Columns needOneOf(Column<?>... group) {
        var names = Stream.of(group).map(Column::name).toList();
        var more = new ArrayList<>(groups);
        more.add(List.of(group));
        return new Columns(columns, List.copyOf(more), rules)
                .with((row, values) -> noneGiven(row, names)
                        ? Optional.of(row.error(names.getFirst(), Message.of(Fault.ONE_OF_REQUIRED, names)))
                        : Optional.empty());
    }

    /** These cells are given together or not at all. */
    public Columns needAllOrNone(Column<?>... group) {
        var names = Stream.of(group).map(Column::name).toList();
        return with((row, values) -> names.stream()
                .filter(name -> row.cell(name).isBlank())
                .findFirst()
                .filter(missing -> !noneGiven(row, names))
                .map(missing -> row.error(missing, Message.of(Fault.ALL_OR_NONE, names))));
    }

    /** The first number counts some of those that the second counts. */
    public Columns partOf(Column<Long> part, Column<Long> whole) {
        return check(
                part,
                whole,
                (some, all) -> some > all
                        ? Optional.of(Message.of(Fault.PART_ABOVE_WHOLE, some, whole.name(), all))
                        : Optional.empty());
    }

    /** The first date isn't before the second. */
    public Columns notBefore(Column<LocalDate> later, Column<LocalDate> earlier) {
        return check(
                later,
                earlier,
                (end, start) -> end.isBefore(start)
                        ? Optional.of(Message.of(Fault.BEFORE, earlier.name(), start.toString()))
                        : Optional.empty());
    }

    /** What must hold between two cells, looked at only where both are given and sound; told of the first. */
    public <A, B> Columns check(Column<A> one, Column<B> other, BiFunction<A, B, Optional<Message>> objection) {
        return with((row, values) -> values.find(one)
                .flatMap(a -> values.find(other).flatMap(b -> objection.apply(a, b)))
                .map(message -> row.error(one.name(), message)));
    }

    /** Every cell of the row read, and every error of it found. */
    public Entry read(Row row) {
        var errors = new ArrayList<>(row.faults());
        var values = new Values();
        for (var column : columns) readInto(values, column, row).ifPresent(errors::add);
        for (var rule : rules) rule.check(row, values).ifPresent(errors::add);
        return errors.isEmpty() ? new Entry.Good(row, values) : new Entry.Refused(row, errors);
    }

    /**
     * The cells of a row as they were understood, in the row's order: dates, numbers and words as the reader of the page writes them. A row with
     * errors is given as it stands.
     */
    public List<String> understood(Row row) {
        return switch (read(row)) {
            case Entry.Good good ->
                row.header().names().stream()
                        .map(name -> columns.stream()
                                .filter(column -> column.name().equals(name))
                                .findFirst()
                                .flatMap(column -> good.values().find(column))
                                .map(Shown::text)
                                .orElse(""))
                        .toList();
            case Entry.Refused refused -> row.cells();
        };
    }

    /**
     * Reads what was typed into a form or sent as JSON, by the same rules as a row of a file.
     *
     * @param typed cells by column; a name that no column has is an error of its own
     */
    public Entry read(Map<String, String> typed) {
        var header = Header.from(List.copyOf(typed.keySet()));
        var cells = header.names().stream()
                .map(name -> typed.getOrDefault(name, ""))
                .toList();
        var unknown = header.names().stream()
                .filter(name -> !names().contains(name))
                .map(name -> new CellError("", 0, name, typed.getOrDefault(name, ""), unknown(name, header.names())))
                .toList();
        return read(new Row(header, "", 0, cells, unknown));
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** What is wrong with a header; empty if it will do. Order is free. */
    List<Message> objections(List<String> header) {
        var known = names();
        var found = new ArrayList<Message>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i);
            if (name.isEmpty()) found.add(Message.of(Fault.UNNAMED_COLUMN, i + 1));
            else if (header.indexOf(name) < i) found.add(Message.of(Fault.DUPLICATE_COLUMN, name));
            else if (!known.contains(name) && !name.equals(ERROR)) found.add(unknown(name, header));
        }
        columns.stream()
                .filter(column -> column.isRequired() && !header.contains(column.name()))
                .forEach(column -> found.add(Message.of(Fault.MISSING_COLUMN, column.name())));
        groups.stream()
                .map(group -> group.stream().map(Column::name).toList())
                .filter(names -> names.stream().noneMatch(header::contains))
                .forEach(names -> found.add(Message.of(Fault.MISSING_ONE_OF_COLUMNS, names)));
        return found;
    }

    private Columns with(Rule rule) {
        var more = new ArrayList<>(rules);
        more.add(rule);
        return new Columns(columns, groups, List.copyOf(more));
    }

    private static boolean noneGiven(Row row, List<String> names) {
        return names.stream().allMatch(name -> row.cell(name).isBlank());
    }

    private static <T> Optional<CellError> readInto(Values values, Column<T> column, Row row) {
        return switch (column.parse(row.cell(column.name()))) {
            case null -> Optional.empty();
            case Cell.Accepted<T>(var value) -> {
                values.put(column, value);
                yield Optional.empty();
            }
            case Cell.Refused<T>(var message) -> Optional.of(row.error(column.name(), message));
        };
    }

    private Message unknown(String name, List<String> header) {
        var unused = names().stream().filter(each -> !header.contains(each)).toList();
        return Spelling.nearest(name, unused)
                .map(meant -> Message.of(Fault.UNKNOWN_COLUMN_PERHAPS, name, meant))
                .orElseGet(() -> Message.of(Fault.UNKNOWN_COLUMN, name, names()));
    }
}
