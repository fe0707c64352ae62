package org.kelisim.question;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.kelisim.platform.Texts;

/**
 * The answer to a question by two dimensions as a table: one down, one across, each number a link.
 *
 * @param down heading of the dimension whose values stand at the side
 * @param columns names of the values across
 */
public record Cross(String down, String across, List<String> columns, List<Line> lines) {

    /** One value of the dimension at the side. */
    public record Line(String label, List<Cell> cells) {}

    /** @param opened the question whose answer this is */
    public record Cell(String value, Question opened) {}

    static Cross of(Question question, Dimension down, Dimension across, Answer answer) {
        var sideKeys = new TreeSet<String>();
        var topKeys = new TreeSet<String>();
        answer.cells().forEach(cell -> {
            sideKeys.add(cell.keys().get(0));
            topKeys.add(cell.keys().get(1));
        });
        var sideLabels = down.names(sideKeys);
        var topLabels = across.names(topKeys);
        var lines = new ArrayList<Line>();
        for (var side : sideKeys) {
            var cells = new ArrayList<Cell>();
            for (var top : topKeys) {
                cells.add(new Cell(
                        answer.at(side, top).valueText(),
                        question.whole().where(down.name(), side).where(across.name(), top)));
            }
            lines.add(new Line(sideLabels.getOrDefault(side, side), cells));
        }
        return new Cross(
                Texts.t(down.heading()),
                Texts.t(across.heading()),
                topKeys.stream().map(key -> topLabels.getOrDefault(key, key)).toList(),
                lines);
    }
}
