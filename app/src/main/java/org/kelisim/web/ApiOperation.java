package org.kelisim.web;

import java.util.List;
import java.util.stream.Collectors;
import org.kelisim.platform.Texts;

/** One operation of the API, for reading. */
public record ApiOperation(String method, String path, String summary, String description, List<Parameter> parameters) {

    /** @param example a value that works with the demonstration; empty without one */
    public record Parameter(String name, String description, boolean isRequired, String example) {}

    /** Where it can be tried at once; empty for what changes something or needs a part of the path. */
    public String trial() {
        if (!method.equals("GET") || path.contains("{")) {
            return "";
        }
        var query = parameters.stream()
                .filter(parameter -> !parameter.example().isEmpty())
                .map(parameter -> parameter.name() + "=" + Texts.encoded(parameter.example()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
