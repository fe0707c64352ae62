package org.kelisim.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Plans, campaigns and projects, and how far each has come. */
@Controller
class ProgrammePages {
    private final Pages pages;
    private final Programmes programmes;
    private final Fulfilments fulfilments;
    private final Names names;

    ProgrammePages(Pages pages, Programmes programmes, Fulfilments fulfilments, Names names) {
        this.pages = pages;
        this.programmes = programmes;
        this.fulfilments = fulfilments;
        this.names = names;
    }

    @Bean
    static NavEntry programmesEntry() {
        return new NavEntry("programme.programmes", "/programmes", 20, null);
    }

    @GetMapping("/programmes")
    ModelAndView list() {
        return new ModelAndView(
                "programme/programmes",
                Map.of("page", pages.titled(Texts.t("programme.programmes")), "programmes", lines(programmes.roots())));
    }

    @GetMapping("/programmes/{code}")
    ModelAndView show(@PathVariable String code) {
        var programme = programmes.find(code).orElseThrow(() -> new NoSuchElementException("no programme " + code));
        var items = lines(programmes.under(programme.id()));
        return new ModelAndView(
                "programme/programme",
                Map.of(
                        "page",
                        pages.titled(programme.name().text()),
                        "programme",
                        lines(List.of(programme)).getFirst(),
                        "items",
                        items,
                        "done",
                        (int) items.stream()
                                .filter(item -> item.state() == ProgrammeLine.State.DONE)
                                .count()));
    }

    private List<ProgrammeLine> lines(List<Programmes.Programme> shown) {
        var held = fulfilments.of(shown.stream().map(Programmes.Programme::id).toList());
        var responsible = names.organisations(shown.stream()
                .map(Programmes.Programme::responsibleId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var today = LocalDate.now(Texts.ZONE);
        return shown.stream()
                .map(programme -> {
                    var organisation =
                            programme.responsibleId() == null ? null : responsible.get(programme.responsibleId());
                    var fulfilment = held.get(programme.id());
                    return new ProgrammeLine(
                            programme,
                            organisation == null ? "" : organisation.name().text(),
                            fulfilment == null ? 0 : fulfilment.activities(),
                            fulfilment == null ? "" : Texts.shortDate(fulfilment.first()),
                            ProgrammeLine.State.of(programme.dueOn(), fulfilment, today));
                })
                .toList();
    }
}
