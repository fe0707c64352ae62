package org.kelisim.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports from JSON as rows of cells: values as texts or numbers, organisers as a list or as a text with {@code ;} between. */
@Component
class JsonReports {
    /** More than this is a file's work. */
    static final int MOST = 1_000;

    private final JsonMapper json;

    JsonReports(JsonMapper json) {
        this.json = json;
    }

    /** One report or a list of them; empty if it is neither, or too many. */
    List<Map<String, String>> read(String body) {
        try {
            var root = json.readTree(body);
            var nodes = root.isArray() ? List.copyOf(root.values()) : List.of(root);
            if (nodes.size() > MOST || !nodes.stream().allMatch(JsonNode::isObject)) {
                return List.of();
            }
            var reports = new ArrayList<Map<String, String>>();
            nodes.forEach(node -> reports.add(cells(node)));
            return reports;
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static Map<String, String> cells(JsonNode node) {
        var cells = new LinkedHashMap<String, String>();
        node.forEachEntry((name, value) -> cells.put(name, text(value)));
        return cells;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isArray()
                ? value.valueStream().map(JsonReports::text).collect(Collectors.joining(";"))
                : value.asString();
    }
}
