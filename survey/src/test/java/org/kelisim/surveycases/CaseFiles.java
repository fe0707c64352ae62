package org.kelisim.surveycases;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kelisim.survey.Table;
import tools.jackson.databind.json.JsonMapper;

/** Cases and their data, as they lie among the test resources. */
record CaseFiles(Path folder, Map<String, Table> read) implements Function<String, Table> {
    private static final JsonMapper JSON = new JsonMapper();

    static CaseFiles of(String name) {
        try {
            var folder = Path.of(CaseFiles.class.getResource(name).toURI());
            return new CaseFiles(folder, new HashMap<>());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Map<?, ?>> cases() {
        var cases = new ArrayList<Map<?, ?>>();
        for (var asked : (List<?>) JSON.readValue(folder.resolve("cases.json").toFile(), Object.class)) {
            cases.add((Map<?, ?>) asked);
        }
        return cases;
    }

    @Override
    public Table apply(String name) {
        return read.computeIfAbsent(name, this::table);
    }

    private Table table(String name) {
        var schema = Fields.of(
                "schema", JSON.readValue(folder.resolve("data/schema.json").toFile(), Object.class));
        var numeric = schema.object(name).object("columns").values().entrySet().stream()
                .filter(column -> "numeric".equals(column.getValue()))
                .map(column -> (String) column.getKey())
                .collect(Collectors.toCollection(java.util.HashSet::new));
        try (var csv = CsvReader.builder().ofCsvRecord(folder.resolve(name))) {
            var rows = csv.stream().map(record -> record.getFields()).toList();
            return CaseTable.of(rows.getFirst(), Set.copyOf(numeric), rows.subList(1, rows.size()))
                    .ordered(Collator.getInstance(ULocale.ROOT)::compare);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
