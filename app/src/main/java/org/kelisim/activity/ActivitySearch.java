package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.kelisim.platform.Findable;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Period;
import org.kelisim.platform.Texts;
import org.kelisim.question.Answers;
import org.kelisim.question.FactRow;
import org.kelisim.question.FactSource;
import org.kelisim.question.Question;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** Activities for the search over everything: the latest that have the words. */
@Component
class ActivitySearch implements Findable {
    private final DSLContext sql;
    private final Names names;
    private final Answers answers;

    ActivitySearch(DSLContext sql, Names names, Answers answers) {
        this.sql = sql;
        this.names = names;
        this.answers = answers;
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
        var found = answers.rows(having(words), "", limit).stream()
                .map(FactRow::versionId)
                .toList();
        var regions = names.regionLabels();
        return sql
                .select(
                        v.ACTIVITY_ID,
                        row(v.TITLE_KK, v.TITLE_RU, v.TITLE_EN).mapping(Multilingual::new),
                        v.START_DATE,
                        v.REGION)
                .from(v)
                .where(v.VERSION_ID.in(found))
                .orderBy(v.START_DATE.desc(), v.ACTIVITY_ID.desc())
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
        return "/rows?" + having(words);
    }

    private static Question having(String words) {
        return Question.of("activity", "activities", Period.ALL).where(FactSource.WORDS, words);
    }
}
