package org.kelisim.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kelisim.platform.Texts;

/** The files in which a release is given away, and what their columns hold. */
public enum OpenDataFile {
    FIGURES(
            Field.text("code"),
            Field.text("name"),
            Field.number("value"),
            Field.number("low"),
            Field.number("high"),
            Field.text("unit"),
            Field.text("method"),
            Field.text("question"),
            Field.whole("facts"),
            Field.text("sha256")),
    TABLES(
            Field.text("figure"),
            Field.text("region"),
            Field.text("region_name"),
            Field.text("month"),
            Field.text("format"),
            Field.text("format_name"),
            Field.number("value"),
            Field.number("low"),
            Field.number("high"),
            Field.truth("protected"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Field> fields;

    OpenDataFile(Field... fields) {
        this.fields = List.of(fields);
    }

    /**
     * A column.
     *
     * @param type as Table Schema (Frictionless Data) names it
     */
    public record Field(String name, String type) {
        static Field text(String name) {
            return new Field(name, "string");
        }

        static Field number(String name) {
            return new Field(name, "number");
        }

        static Field whole(String name) {
            return new Field(name, "integer");
        }

        static Field truth(String name) {
            return new Field(name, "boolean");
        }

        /** What it holds, for the reader. */
        public String description() {
            return Texts.t("publication.data.field." + name);
        }
    }

    static Optional<OpenDataFile> named(String name) {
        return Arrays.stream(values())
                .filter(file -> file.fileName().equals(name))
                .findFirst();
    }

    /** In addresses, and of the file before its ending. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return Texts.t("publication.data.file." + fileName());
    }

    public String description() {
        return Texts.t("publication.data.file." + fileName() + ".text");
    }

    public List<Field> fields() {
        return fields;
    }

    List<String> header() {
        return fields.stream().map(Field::name).toList();
    }
}
