package org.kelisim.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** Programmes with who answers for them and what was held for them. */
@Component
class ProgrammeLines {
    private final Fulfilments fulfilments;
    private final Names names;

    ProgrammeLines(Fulfilments fulfilments, Names names) {
        this.fulfilments = fulfilments;
        this.names = names;
    }

    /** In the given order. */
    List<ProgrammeLine> of(List<Programmes.Programme> shown) {
        return lines(shown, 0);
    }

    /** Each followed by those under it; one whose parent isn't among them stands on its own. */
    List<ProgrammeLine> tree(List<Programmes.Programme> shown) {
        var known = shown.stream().map(Programmes.Programme::id).toList();
        var lines = lines(shown, 0);
        var tree = new ArrayList<ProgrammeLine>();
        for (var line : lines) {
            var parent = line.programme().parentId();
            if (parent == null || !known.contains(parent)) {
                plant(line, 0, lines, tree);
            }
        }
        return tree;
    }

    private static void plant(ProgrammeLine line, int depth, List<ProgrammeLine> all, List<ProgrammeLine> tree) {
        tree.add(new ProgrammeLine(line.programme(), line.responsible(), line.fulfilment(), line.state(), depth));
        for (var other : all) {
            if (Objects.equals(other.programme().parentId(), line.programme().id())) {
                plant(other, depth + 1, all, tree);
            }
        }
    }

    private List<ProgrammeLine> lines(List<Programmes.Programme> shown, int depth) {
        var held = fulfilments.of(shown.stream().map(Programmes.Programme::id).toList());
        var responsible = names.organisations(shown.stream()
                .map(Programmes.Programme::responsibleId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var today = LocalDate.now(Texts.ZONE);
        return shown.stream()
                .map(programme -> {
                    var fulfilment = Optional.ofNullable(held.get(programme.id()));
                    return new ProgrammeLine(
                            programme,
                            name(responsible, programme),
                            fulfilment,
                            ProgrammeLine.State.of(programme, fulfilment, today),
                            depth);
                })
                .toList();
    }

    private static String name(Map<Long, Names.Named> responsible, Programmes.Programme programme) {
        var id = programme.responsibleId();
        var organisation = id == null ? null : responsible.get(id);
        return organisation == null ? "" : organisation.name().text();
    }
}
