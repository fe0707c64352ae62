package org.kelisim.structure;

import static org.kelisim.platform.table.Column.optional;
import static org.kelisim.platform.table.Column.required;

import java.time.LocalDate;
import org.kelisim.platform.table.Cell;
import org.kelisim.platform.table.Column;
import org.kelisim.platform.table.Columns;

/** The columns of {@code organisations.csv}. */
final class OrganisationsTable {
    private static final int NAME_LENGTH = 300;

    static final Column<String> CODE = required("code", Cell.code(2, 40));
    static final Column<OrganisationKind> KIND = required("kind", Cell.choice(OrganisationKind.class));
    static final Column<String> NAME_KK = optional("name_kk", Cell.text(NAME_LENGTH));
    static final Column<String> NAME_RU = optional("name_ru", Cell.text(NAME_LENGTH));
    static final Column<String> NAME_EN = optional("name_en", Cell.text(NAME_LENGTH));
    static final Column<String> PARENT_CODE = optional("parent_code", Cell.code(2, 40));
    static final Column<String> REGION = optional("region", Cell.text(10));
    static final Column<String> LOCALITY = optional("locality", Cell.text(NAME_LENGTH));
    static final Column<String> COMMUNITY = optional("community", Cell.text(NAME_LENGTH));
    static final Column<LocalDate> FOUNDED_ON = optional("founded_on", Cell.date());
    static final Column<LocalDate> CLOSED_ON = optional("closed_on", Cell.date());

    static final Columns COLUMNS = Columns.of(
                    CODE,
                    KIND,
                    NAME_KK,
                    NAME_RU,
                    NAME_EN,
                    PARENT_CODE,
                    REGION,
                    LOCALITY,
                    COMMUNITY,
                    FOUNDED_ON,
                    CLOSED_ON)
            .needOneOf(NAME_KK, NAME_RU, NAME_EN)
            .notBefore(CLOSED_ON, FOUNDED_ON);

    private OrganisationsTable() {}
}
