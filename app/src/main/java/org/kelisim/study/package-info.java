/**
 * Sociological studies: whom they ask and how surely (design), what (questionnaire), the answers, and what they say of the population. An answer
 * holds nobody's name, neither of who gave nor of who took it. Owns schema {@code study}.
 */
@ApplicationModule(
        displayName = "Studies",
        allowedDependencies = {"platform", "platform::table", "access", "question", "structure", "survey", "disclosure"
        })
@NullMarked
package org.kelisim.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
