package org.kelisim.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.kelisim.structure.Names;
import org.kelisim.structure.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a study, settles whom it asks and what, and sends it into the field. */
@Service
public class DesignStudies {
    private static final String CODE = "[A-Z0-9-]{2,40}";

    private final Studies studies;
    private final Questionnaires questionnaires;
    private final Reach reach;
    private final Names names;
    private final Audit audit;

    DesignStudies(Studies studies, Questionnaires questionnaires, Reach reach, Names names, Audit audit) {
        this.studies = studies;
        this.questionnaires = questionnaires;
        this.reach = reach;
        this.names = names;
        this.audit = audit;
    }

    /** Whether it was done. */
    public sealed interface Designed {
        record Done(String code) implements Designed {}

        /** @param why its text is {@code study.refused.<why>} */
        record Refused(String why) implements Designed {}
    }

    /** @param code unique, capital letters, digits and hyphens, 2 to 40 */
    @Transactional
    public Designed open(String code, String ownerCode, Study.Draft draft) {
        Permission.holding(Role.EDITOR);
        if (!code.matches(CODE)) {
            return new Designed.Refused("code");
        }
        var owner = names.organisationId(ownerCode);
        if (owner.isEmpty() || !reach.includes(Role.EDITOR, owner.get())) {
            return new Designed.Refused("owner");
        }
        if (studies.isTaken(code)) {
            return new Designed.Refused("taken");
        }
        var id = studies.open(code);
        studies.record(id, owner.get(), draft, Study.State.DESIGN);
        audit.record("study.opened", "study/" + code, "");
        return new Designed.Done(code);
    }

    /** Changes what is settled, and shares the interviews out anew. */
    @Transactional
    public Designed change(String code, Study.Draft draft) {
        var study = studies.own(code);
        if (!study.isInDesign()) {
            return new Designed.Refused("state");
        }
        studies.record(study.id(), study.ownerId(), draft, study.state());
        studies.replaceStrata(study.id(), planned(study.strata(), draft));
        audit.record("study.changed", "study/" + code, "");
        return new Designed.Done(code);
    }

    /** Puts other strata in place, with the interviews shared out among them. */
    @Transactional
    public Designed stratify(String code, List<Stratum> strata) {
        var study = studies.own(code);
        if (!study.isInDesign()) {
            return new Designed.Refused("state");
        }
        var codes = strata.stream().map(Stratum::code).collect(Collectors.toCollection(HashSet::new));
        if (codes.size() != strata.size()) {
            return new Designed.Refused("strata");
        }
        studies.replaceStrata(study.id(), planned(strata, study.draft()));
        audit.record("study.stratified", "study/" + code, strata.size() + " strata");
        return new Designed.Done(code);
    }

    private static List<Stratum> planned(List<Stratum> strata, Study.Draft draft) {
        if (strata.isEmpty()) {
            return strata;
        }
        var people = strata.stream().mapToLong(Stratum::population).sum();
        var planned = draft.allocation().among(strata, draft.precision().interviews(people));
        return IntStream.range(0, planned.length)
                .mapToObj(i -> strata.get(i).planning(planned[i]))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Makes this the study's questionnaire. */
    @Transactional
    public Designed ask(String code, Questionnaire questionnaire) {
        var study = studies.own(code);
        if (!study.isInDesign()) {
            return new Designed.Refused("state");
        }
        questionnaires.add(study.id(), questionnaire);
        audit.record("study.asked", "study/" + code, questionnaire.items().size() + " questions");
        return new Designed.Done(code);
    }

    /** Ends the design: from here on it is as it was settled, and answers come in. */
    @Transactional
    public Designed begin(String code) {
        var study = studies.own(code);
        if (!study.isInDesign()) {
            return new Designed.Refused("state");
        }
        if (study.strata().isEmpty()) {
            return new Designed.Refused("nostrata");
        }
        if (questionnaires.of(study.id()).questionnaire().items().isEmpty()) {
            return new Designed.Refused("noquestions");
        }
        studies.record(study.id(), study.ownerId(), study.draft(), Study.State.FIELD);
        audit.record("study.begun", "study/" + code, study.planned() + " interviews planned");
        return new Designed.Done(code);
    }

    /** How far the study has come; empty if there is none of this code. */
    public Optional<Study.State> state(String code) {
        return studies.find(code).map(Study::state);
    }

    /** The study's strata with the interviews that are planned in each. */
    public List<Stratum> planned(String code) {
        return studies.get(code).strata();
    }
}
