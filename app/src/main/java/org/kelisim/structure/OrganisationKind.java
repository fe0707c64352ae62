package org.kelisim.structure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kelisim.platform.Texts;
import org.kelisim.platform.Worded;

/** What an organisation is, as the exchange format names it. */
public enum OrganisationKind implements Worded {
    ASSEMBLY,
    REGIONAL_ASSEMBLY,
    PUBLIC_STRUCTURE,
    HOUSE_OF_FRIENDSHIP,
    ETHNOCULTURAL_ASSOCIATION,
    INFORMATION_GROUP,
    VOLUNTEER_CENTRE,
    UNIVERSITY,
    AGENCY,
    OTHER;

    /** The word in files, the database and the API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for the reader. */
    @Override
    public String text() {
        return Texts.t("structure.kind." + code());
    }

    static Optional<OrganisationKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
