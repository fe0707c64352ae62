package org.kelisim.figures;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SelectFieldOrAsterisk;
import org.kelisim.question.Answers;
import org.kelisim.question.Measure;
import org.kelisim.question.Question;
import org.springframework.stereotype.Component;

/** Reads what each fact adds to a count of people who share a trait, and to the count of all of them. */
@Component
class PartFacts {
    private final DSLContext sql;
    private final Answers answers;

    PartFacts(DSLContext sql, Answers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    /**
     * @param keys values of the innermost dimensions
     * @param part people who share the trait
     * @param whole all people
     * @param contributors who counted them
     */
    record PartFact(List<String> keys, double part, double whole, List<Long> contributors) {}

    /** By version, as known at the moment. */
    Map<Long, PartFact> of(Question question, OffsetDateTime asOf) {
        var source = answers.source(question);
        var measure = source.measure(question.measure());
        if (!(measure.nature() instanceof Measure.PartOfPeople(var whole, var contributors))) {
            throw new IllegalArgumentException(measure.name() + " is no part of people");
        }
        var selected = new ArrayList<SelectFieldOrAsterisk>();
        selected.add(source.versionId());
        selected.add(measure.perFact());
        selected.add(source.measure(whole).perFact());
        selected.add(contributors);
        PublishedTables.DIMENSIONS.forEach(
                dimension -> selected.add(source.dimension(dimension).column()));
        var facts = new LinkedHashMap<Long, PartFact>();
        sql.select(selected)
                .from(source.versions())
                .where(answers.condition(question, asOf))
                .forEach(row -> {
                    var keys = new ArrayList<String>();
                    for (var i = 0; i < PublishedTables.DIMENSIONS.size(); i++) {
                        keys.add(row.get(4 + i, String.class));
                    }
                    facts.put(
                            row.get(0, Long.class),
                            new PartFact(
                                    List.copyOf(keys),
                                    row.get(1, Double.class),
                                    row.get(2, Double.class),
                                    Arrays.asList(row.get(3, Long[].class))));
                });
        return facts;
    }
}
