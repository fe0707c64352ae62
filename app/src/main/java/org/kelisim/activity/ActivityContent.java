package org.kelisim.activity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** All that a version of an activity says, down to the cells of the spreadsheets behind it: what a release proves unaltered. */
final class ActivityContent {
    static final List<Field<?>> FIELDS = List.of(
            ACTIVITY_VERSION.ACTIVITY_ID,
            ACTIVITY_VERSION.STATE,
            ACTIVITY_VERSION.START_DATE,
            ACTIVITY_VERSION.END_DATE,
            ACTIVITY_VERSION.START_TIME,
            ACTIVITY_VERSION.REGION,
            ACTIVITY_VERSION.LOCALITY,
            ACTIVITY_VERSION.PLACE_ID,
            ACTIVITY_VERSION.HOUSE_ID,
            ACTIVITY_VERSION.FORMAT,
            ACTIVITY_VERSION.TITLE_KK,
            ACTIVITY_VERSION.TITLE_RU,
            ACTIVITY_VERSION.TITLE_EN,
            ACTIVITY_VERSION.ORGANISER_IDS,
            ACTIVITY_VERSION.IN_HOUSE,
            ACTIVITY_VERSION.BY_GROUP,
            ACTIVITY_VERSION.PROGRAMME_ID,
            ACTIVITY_VERSION.PARTICIPANTS,
            ACTIVITY_VERSION.PARTICIPANTS_LOW,
            ACTIVITY_VERSION.PARTICIPANTS_HIGH,
            ACTIVITY_VERSION.PARTICIPANTS_RULE,
            ACTIVITY_VERSION.PARTICIPANTS_YOUTH,
            ACTIVITY_VERSION.PARTICIPANTS_WOMEN,
            ACTIVITY_VERSION.ACTIVITIES_EXPECTED,
            ACTIVITY_VERSION.ACTIVITIES_VARIANCE,
            ACTIVITY_VERSION.ACTIVITIES_SHIFT,
            ACTIVITY_VERSION.PARTICIPANTS_EXPECTED,
            ACTIVITY_VERSION.PARTICIPANTS_VARIANCE,
            ACTIVITY_VERSION.PARTICIPANTS_SHIFT,
            ACTIVITY_VERSION.REPORT_IDS,
            ACTIVITY_VERSION.REVISION_IDS,
            ACTIVITY_VERSION.REGIONS,
            revisions());

    private ActivityContent() {}

    /** What the revisions behind it say, and the rows of the files that they came in, one line each. */
    private static Field<String> revisions() {
        var r = REPORT_REVISION;
        var said = DSL.row(
                r.ID,
                r.REPORT_ID,
                r.REVISION,
                DSL.extract(r.SUBMITTED_AT, org.jooq.DatePart.EPOCH),
                r.TITLE_KK,
                r.TITLE_RU,
                r.TITLE_EN,
                r.FORMAT,
                r.START_DATE,
                r.END_DATE,
                r.START_TIME,
                r.REGION,
                r.LOCALITY,
                r.PLACE_ID,
                r.VENUE,
                r.ORGANISERS,
                r.PARTICIPANTS,
                r.PARTICIPANTS_YOUTH,
                r.PARTICIPANTS_WOMEN,
                r.PROGRAMME_ID,
                r.DESCRIPTION,
                r.IMPORT_ID);
        var source = DSL.row(r.SOURCE_SHEET, r.SOURCE_ROW, r.SOURCE_CELLS);
        return field(select(field(
                        "string_agg({0}::text || {1}::text, chr(10) order by {2})", String.class, said, source, r.ID))
                .from(r)
                .where(DSL.condition("{0} = any ({1})", r.ID, ACTIVITY_VERSION.REVISION_IDS)));
    }
}
