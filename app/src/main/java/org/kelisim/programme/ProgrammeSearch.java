package org.kelisim.programme;

import java.util.List;
import org.kelisim.platform.Findable;
import org.springframework.stereotype.Component;

/** Programmes for the search over everything. */
@Component
class ProgrammeSearch implements Findable {
    private final Programmes programmes;

    ProgrammeSearch(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String heading() {
        return "programme.programmes";
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public List<Found> find(String words, int limit) {
        return programmes.find(words, limit).stream()
                .map(one -> new Found(
                        "/programmes/" + one.code(), one.name(), one.kind().text()))
                .toList();
    }

    @Override
    public String all(String words) {
        return "/programmes";
    }
}
