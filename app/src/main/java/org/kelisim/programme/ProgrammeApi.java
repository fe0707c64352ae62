package org.kelisim.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.NoSuchElementException;
import org.kelisim.question.Answers;
import org.kelisim.question.Estimate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans, campaigns, projects and items of plans, as JSON. */
@RestController
@RequestMapping(path = "/api/programmes", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgrammeApi {
    private final Programmes programmes;
    private final ProgrammeLines lines;
    private final Answers answers;

    ProgrammeApi(Programmes programmes, ProgrammeLines lines, Answers answers) {
        this.programmes = programmes;
        this.lines = lines;
        this.answers = answers;
    }

    /** @param state how far it has come */
    record Line(Programmes.Programme programme, String responsible, String state, int activities) {
        static Line of(ProgrammeLine line) {
            return new Line(line.programme(), line.responsible(), line.state().code(), line.activities());
        }
    }

    record Detail(Line programme, Estimate activities, Estimate participations, List<Line> under) {}

    @Operation(summary = "Plans, campaigns and projects, each with how far it has come.")
    @GetMapping
    List<Line> all() {
        return lines.of(programmes.all()).stream().map(Line::of).toList();
    }

    @Operation(summary = "One programme, what was held for it and all under it, and its parts or items.")
    @GetMapping("/{code}")
    Detail one(@Parameter(example = "PLAN-2025-30") @PathVariable String code) {
        var programme = programmes.find(code).orElseThrow(() -> new NoSuchElementException("no programme " + code));
        var line = lines.of(List.of(programme)).getFirst();
        return new Detail(
                Line.of(line),
                answers.answer(line.held()).total(),
                answers.answer(line.held().measuring("participations")).total(),
                lines.of(programmes.under(programme.id())).stream()
                        .map(Line::of)
                        .toList());
    }
}
