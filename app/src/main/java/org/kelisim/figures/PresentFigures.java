package org.kelisim.figures;

import java.util.List;
import org.kelisim.activity.FigureEffects;
import org.springframework.stereotype.Component;

/** Tells activity what the figures say, so that a correction can show what it would change. */
@Component
class PresentFigures implements FigureEffects {
    private final Figures figures;

    PresentFigures(Figures figures) {
        this.figures = figures;
    }

    @Override
    public List<Value> of(int year) {
        return figures.of(year).stream()
                .map(figure -> new Value(
                        figure.code(),
                        figure.definition().nameKey(),
                        figure.unit(),
                        figure.estimate().value(),
                        figure.estimate().low(),
                        figure.estimate().high()))
                .toList();
    }
}
