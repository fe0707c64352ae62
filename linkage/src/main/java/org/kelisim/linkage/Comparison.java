package org.kelisim.linkage;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One field of two reports, compared: how it agrees, and what this brings.
 *
 * @param weight natural logarithm of the likelihood ratio; above 0 it speaks for one activity
 */
public record Comparison(Agreement agreement, double weight) {

    /** How the field agrees, in one sentence of Kazakh, Russian or, for any other language, English. */
    public String sentence(Locale language) {
        return ResourceBundle.getBundle("org.kelisim.linkage.agreements", language, NO_FALLBACK)
                .getString(agreement.name());
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
