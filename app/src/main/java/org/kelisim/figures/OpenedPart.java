package org.kelisim.figures;

import java.util.List;
import org.kelisim.question.FactRow;

/** A reason why a figure changed, with the records that it is about; some of them, if they are many. */
public record OpenedPart(Comparison.Part part, List<FactRow> before, List<FactRow> after) {}
