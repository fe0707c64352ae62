/**
 * Figures: questions asked again each year, answered with their interval, opened down to the facts and rows behind them, frozen in releases.
 * Owns schema {@code figures}.
 */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"platform", "platform::table", "access", "question", "structure", "programme", "activity"
        })
@NullMarked
package org.kelisim.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
