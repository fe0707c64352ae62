package org.kelisim.command;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Refused;
import org.kelisim.survey.Table;
import org.kelisim.surveycases.CaseTable;
import org.kelisim.surveycases.Cases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The survey library alone: cases and their data in, estimates out, no database. survey/README.md describes the cases. */
@Command(
        name = "survey",
        mixinStandardHelpOptions = true,
        description = "Estimate from survey data what the cases of a file ask for. Needs no database.")
final class SurveyCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(paramLabel = "CASES.json", description = "a list of cases, or an object with the list as \"cases\"")
    private Path casesFile = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "where the cases' data files are found")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "RESULTS.json", description = "where to write the answers")
    private Path out = Path.of("");

    private final Map<String, Table> read = new HashMap<>();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(casesFile) || !Files.isDirectory(data)) {
            System.err.println(
                    "There is no " + (Files.isRegularFile(casesFile) ? "folder " + data : "file " + casesFile));
            return 2;
        }
        if (Files.isDirectory(out) || !Files.isDirectory(out.toAbsolutePath().resolveSibling("."))) {
            System.err.println("The answers can't be written to " + out + ": give a file in a folder that exists");
            return 2;
        }
        Optional<List<Object>> asked;
        try {
            asked = cases(JSON.readTree(casesFile.toFile()));
        } catch (JacksonException unreadable) {
            System.err.println(casesFile + " isn't a list of cases in JSON: " + unreadable.getOriginalMessage());
            return 1;
        }
        if (asked.isEmpty()) {
            System.err.println(casesFile + " must hold a list of cases, or an object with the list as \"cases\"");
            return 1;
        }
        write(asked.get());
        return 0;
    }

    private void write(List<Object> asked) throws IOException {
        var cases = Cases.over(this::table);
        var answers = new ArrayList<Map<String, ?>>();
        for (var one : asked) {
            answers.add(answer(cases, one));
        }
        Files.writeString(out, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answers));
        var refused =
                answers.stream().filter(answer -> answer.containsKey("error")).count();
        System.out.printf(
                Locale.ROOT, "%d cases: %d estimated, %d refused%n", asked.size(), asked.size() - refused, refused);
    }

    private static Optional<List<Object>> cases(JsonNode root) {
        var list = root.isObject() ? root.path("cases") : root;
        return list.isArray() ? Optional.of(List.of(JSON.treeToValue(list, Object[].class))) : Optional.empty();
    }

    private static Map<String, ?> answer(Cases cases, Object asked) {
        if (!(asked instanceof Map<?, ?> fields)) {
            return error(null, "a case must be an object, not " + asked);
        }
        try {
            return cases.answer(fields);
        } catch (RuntimeException fault) { // a fault of ours in one case mustn't cost the others their answers
            System.err.println("Case " + fields.get("id") + " failed: " + fault);
            return error(fields.get("id"), fault.toString());
        }
    }

    private static Map<String, ?> error(@Nullable Object id, String message) {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("id", id);
        error.put("error", Map.of("code", "FAILED", "message", message));
        return error;
    }

    private Table table(String name) {
        return read.computeIfAbsent(name, this::readTable);
    }

    private Table readTable(String name) {
        var file = data.resolve(name);
        if (!Files.isRegularFile(file)) {
            file = data.resolve(Path.of(name).getFileName());
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused(Refused.Reason.BAD_ARGUMENT, "there is no data file " + name + " in " + data);
        }
        try (var csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            var rows = csv.stream().map(CsvRecord::getFields).toList();
            var header = rows.isEmpty() ? List.<String>of() : rows.getFirst();
            var body = rows.isEmpty() ? rows : rows.subList(1, rows.size());
            return CaseTable.of(header, numeric(name, file, header, body), body)
                    .ordered(Collator.getInstance(ULocale.ROOT)::compare);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The columns of numbers: those that the schema beside the file says are, or without a schema those that hold nothing else. */
    private static Set<String> numeric(String name, Path file, List<String> header, List<List<String>> rows) {
        var schema = file.resolveSibling("schema.json");
        if (!Files.isRegularFile(schema)) {
            return IntStream.range(0, header.size())
                    .filter(column -> rows.stream().allMatch(row -> CaseTable.isNumber(row.get(column))))
                    .mapToObj(header::get)
                    .collect(Collectors.toSet());
        }
        var described = JSON.readTree(schema.toFile());
        var entry = described.properties().stream()
                .filter(one -> one.getKey().equals(name)
                        || Path.of(one.getKey()).getFileName().equals(file.getFileName()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Reason.BAD_ARGUMENT, schema + " doesn't describe " + name));
        return entry.path("columns").properties().stream()
                .filter(column -> column.getValue().asString("").equals("numeric"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
