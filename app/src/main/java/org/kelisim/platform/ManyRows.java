package org.kelisim.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows with one statement, which costs a fraction of a statement for each; and keeps what they say out of the text of an error.
 * Row-level security holds as for any insert (a COPY it would refuse).
 */
public final class ManyRows {
    private final String statement;
    private final List<List<@Nullable String>> columns = new ArrayList<>();
    private int size;

    private ManyRows(String table, List<Column> columns) {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var typed = columns.stream()
                .map(column -> "n." + column.name() + "::" + column.type())
                .collect(Collectors.joining(", "));
        var arrays = columns.stream().map(column -> "?::text[]").collect(Collectors.joining(", "));
        statement =
                "insert into %s (%s) select %s from unnest(%s) n (%s)".formatted(table, names, typed, arrays, names);
        columns.forEach(column -> this.columns.add(new ArrayList<>()));
    }

    /** @param type as PostgreSQL names it */
    public record Column(String name, String type) {}

    /** Rows for a table, none of them yet. */
    public static ManyRows into(String table, List<Column> columns) {
        return new ManyRows(table, columns);
    }

    /** @param values in the order of the columns; null where nothing is given */
    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        for (var i = 0; i < values.length; i++) {
            columns.get(i).add(text(values[i]));
        }
        size++;
    }

    public int size() {
        return size;
    }

    /** Writes them, within the transaction that is open. */
    public void insert(DSLContext sql) {
        if (size > 0) {
            sql.connection(this::insert);
        }
    }

    /**
     * Writes them, within the transaction that is open.
     *
     * @param key column that numbers the rows
     * @return the numbers, in the order in which the rows were added
     */
    public List<Long> insertNumbering(DSLContext sql, String key) {
        return size == 0 ? List.of() : sql.connectionResult(connection -> numbers(connection, key));
    }

    private void insert(Connection connection) {
        try (var insert = prepare(connection, "")) {
            insert.execute();
        } catch (SQLException e) {
            throw new DataAccessException("inserting " + size + " rows", e);
        }
    }

    private List<Long> numbers(Connection connection, String key) {
        try (var insert = prepare(connection, " returning " + key);
                var rows = insert.executeQuery()) {
            var numbers = new ArrayList<Long>(size);
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new DataAccessException("inserting " + size + " rows", e);
        }
    }

    private PreparedStatement prepare(Connection connection, String returning) throws SQLException {
        var insert = connection.prepareStatement(statement + returning);
        for (var i = 0; i < columns.size(); i++) {
            insert.setArray(
                    i + 1, connection.createArrayOf("text", columns.get(i).toArray(String[]::new)));
        }
        return insert;
    }

    /** As PostgreSQL reads it. */
    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Object[] array -> array(array);
            default -> value.toString();
        };
    }

    private static String array(@Nullable Object[] array) {
        var literal = new StringBuilder("{");
        for (var element : array) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            if (element == null) {
                literal.append("NULL");
            } else {
                literal.append('"')
                        .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return literal.append('}').toString();
    }
}
