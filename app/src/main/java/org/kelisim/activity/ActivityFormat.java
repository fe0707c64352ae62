package org.kelisim.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.kelisim.platform.Texts;
import org.kelisim.platform.Worded;

/** The form of an activity, as the exchange format names it. */
public enum ActivityFormat implements Worded {
    CONFERENCE,
    FORUM,
    MEETING,
    SEMINAR,
    TRAINING,
    LECTURE,
    DISCUSSION,
    ROUND_TABLE,
    CONCERT,
    FESTIVAL,
    EXHIBITION,
    COMPETITION,
    SPORT,
    CHARITY,
    VOLUNTEERING,
    CLUB,
    LANGUAGE_COURSE,
    COMMEMORATION,
    TELEBRIDGE,
    SESSION,
    OTHER;

    /** The word in files, the database and the API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for the reader. */
    @Override
    public String text() {
        return Texts.t("activity.format." + code());
    }

    public static Optional<ActivityFormat> of(String code) {
        for (var format : values()) {
            if (format.code().equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
