package org.kelisim.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The API to read about: how it is used, and each operation as the description has it. */
@Controller
@ConditionalOnWebApplication
class ApiGuidePage {
    private final Pages pages;
    private final OpenApiWebMvcResource description;
    private final ObjectMapper json;

    ApiGuidePage(Pages pages, OpenApiWebMvcResource description, ObjectMapper json) {
        this.pages = pages;
        this.description = description;
        this.json = json;
    }

    @GetMapping("/api-guide")
    ModelAndView show(HttpServletRequest request) throws com.fasterxml.jackson.core.JsonProcessingException {
        var read = json.readTree(description.openapiJson(request, "/api/openapi", Locale.ROOT));
        return new ModelAndView(
                "web/api-guide",
                Map.of("page", pages.titled(Texts.t("web.api.title")), "operations", operations(read.path("paths"))));
    }

    private static List<ApiOperation> operations(JsonNode paths) {
        var operations = new ArrayList<ApiOperation>();
        paths.propertyStream().sorted(Map.Entry.comparingByKey()).forEach(path -> path.getValue()
                .propertyStream()
                .forEach(method -> operations.add(new ApiOperation(
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        method.getValue().path("summary").asString(""),
                        method.getValue().path("description").asString(""),
                        parameters(method.getValue().path("parameters"))))));
        return operations;
    }

    private static List<ApiOperation.Parameter> parameters(JsonNode parameters) {
        var read = new ArrayList<ApiOperation.Parameter>();
        for (var parameter : parameters) {
            read.add(new ApiOperation.Parameter(
                    parameter.path("name").asString(""),
                    parameter.path("description").asString(""),
                    parameter.path("required").asBoolean(false),
                    parameter.path("example").asString("")));
        }
        return read;
    }
}
