/**
 * What took place: reports as they were sent, which of them tell of one activity, the activity that comes out of them, and its verification.
 * Owns schema {@code activity}.
 */
@ApplicationModule(
        displayName = "Activities",
        allowedDependencies = {
            "platform",
            "platform::table",
            "access",
            "intake",
            "question",
            "structure",
            "programme",
            "linkage"
        })
@NullMarked
package org.kelisim.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
