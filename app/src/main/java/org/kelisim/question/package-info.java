/**
 * A question is written once: the same {@link org.kelisim.question.Question} draws a list, its export, the map, the chart, the answer of the
 * API and the figure. Modules offer what can be counted as a {@link org.kelisim.question.FactSource}; this module turns questions into
 * SQL over them and knows nothing of what the facts are about.
 */
@ApplicationModule(
        displayName = "Questions",
        allowedDependencies = {"platform", "platform::table"})
@NullMarked
package org.kelisim.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
