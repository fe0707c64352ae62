package org.kelisim.figures;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kelisim.question.Question;
import org.springframework.stereotype.Service;

/** The digest of the facts behind a figure: equal digests, equal facts. */
@Service
public class FigureDigests {
    private final FactSets factSets;

    FigureDigests(FactSets factSets) {
        this.factSets = factSets;
    }

    /**
     * SHA-256 in hexadecimal over the facts behind the question.
     *
     * @param asOf moment of which to know; null for now
     */
    public String digest(Question question, @Nullable OffsetDateTime asOf) {
        return factSets.of(question, asOf == null ? OffsetDateTime.MAX : asOf)
                .digest()
                .hex();
    }
}
