package org.kelisim.structure;

import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;

/** The tables of organisations and places, for those who read them without a database. */
public final class RegisterColumns {
    /** {@code organisations.csv} of the exchange format. */
    public static final Columns ORGANISATIONS = OrganisationsTable.COLUMNS;

    /** {@code places.csv} of the exchange format. */
    public static final Columns PLACES = ImportPlaces.COLUMNS;

    private RegisterColumns() {}

    public static Registry.Organisation organisation(Entry.Good row) {
        var v = row.values();
        return new Registry.Organisation(
                v.get(OrganisationsTable.CODE),
                v.get(OrganisationsTable.KIND).code(),
                new Report.Texts(
                        v.find(OrganisationsTable.NAME_KK).orElse(null),
                        v.find(OrganisationsTable.NAME_RU).orElse(null),
                        v.find(OrganisationsTable.NAME_EN).orElse(null)),
                v.find(OrganisationsTable.REGION).orElse(null));
    }

    public static Registry.Place place(Entry.Good row) {
        var v = row.values();
        return new Registry.Place(
                v.get(ImportPlaces.CODE),
                v.find(ImportPlaces.ORGANISATION_CODE).orElse(null),
                new Report.Texts(
                        v.find(ImportPlaces.NAME_KK).orElse(null),
                        v.find(ImportPlaces.NAME_RU).orElse(null),
                        v.find(ImportPlaces.NAME_EN).orElse(null)),
                v.get(ImportPlaces.REGION));
    }
}
