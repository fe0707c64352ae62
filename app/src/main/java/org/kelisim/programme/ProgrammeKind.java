package org.kelisim.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.kelisim.platform.Texts;
import org.kelisim.platform.Worded;

/** What was intended. */
public enum ProgrammeKind implements Worded {
    PLAN,
    CAMPAIGN,
    PROJECT,
    PLAN_ITEM;

    /** The word in files, the database and the API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for the reader. */
    @Override
    public String text() {
        return Texts.t("programme.kind." + code());
    }
}
