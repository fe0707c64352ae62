package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.platform.Findable;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;
import org.kelisim.platform.Versions;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** Activities for the search over everything: the latest that have the words. */
@Component
class ActivitySearch implements Findable {
    private final DSLContext sql;
    private final Names names;
    private final SearchWords searchWords;

    ActivitySearch(DSLContext sql, Names names, SearchWords searchWords) {
        this.sql = sql;
        this.names = names;
        this.searchWords = searchWords;
    }

    @Override
    public String heading() {
        return "activity.activities";
    }

    @Override
    public int rank() {
        return 20;
    }

    private record Line(long id, Multilingual title, LocalDate day, String region) {}

    @Override
    public List<Found> find(String words, int limit) {
        var v = ACTIVITY_VERSION;
        var regions = names.regionLabels();
        return sql
                .select(
                        v.ACTIVITY_ID,
                        row(v.TITLE_KK, v.TITLE_RU, v.TITLE_EN).mapping(Multilingual::new),
                        v.START_DATE,
                        v.REGION)
                .from(v)
                .where(searchWords.condition(List.of(words)))
                .and(v.STATE.in(DSL.inline("held"), DSL.inline("verified")))
                .and(Versions.standing(v.RECORDED_TO))
                .orderBy(v.START_DATE.desc(), v.ACTIVITY_ID.desc())
                .limit(limit)
                .fetch(mapping(Line::new))
                .stream()
                .map(line -> new Found(
                        "/activities/" + line.id(),
                        line.title(),
                        Texts.shortDate(line.day()) + ", " + regions.getOrDefault(line.region(), line.region())))
                .toList();
    }

    @Override
    public String all(String words) {
        return "/rows?of=activity&measure=activities&period=all&words="
                + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
