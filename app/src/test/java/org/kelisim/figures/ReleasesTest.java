package org.kelisim.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kelisim.figures.ReleaseWorld.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A release is frozen, signed by two, and stands; what is altered behind it is found. */
@KelisimTest
@Import(ReleaseWorld.class)
class ReleasesTest {
    @Autowired
    ReleaseWorld world;

    @Autowired
    Releases releases;

    @Autowired
    ReleaseContents contents;

    @Autowired
    PrepareRelease preparing;

    @Autowired
    SignRelease signing;

    @Autowired
    VerifyRelease verifying;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void freezesTheFiguresAsTheyStoodWhateverComesLater() {
        tell(2011, "a", 100);
        var release = world.signed(2011, "");
        tell(2011, "b", 50);
        assertThat(value(release, "activities")).isEqualTo(1);
        assertThat(value(release, "participations")).isEqualTo(100);
        assertThat(contents.cells(release, "participations"))
                .filteredOn(cell -> cell.by().equals(List.of("region", "month")))
                .singleElement()
                .satisfies(cell -> assertThat(cell.keys()).containsExactly("KZ-63", "2011-05"));
        assertThat(findings(release)).isEmpty();
    }

    @Test
    void saysNotKnownOfWhatNobodyReportedInsteadOfZero() {
        tell(2012, "a", 100);
        var release = world.signed(2012, "");
        assertThat(contents.figure(release, "sessions").known()).isNull();
        assertThat(contents.figure(release, "activities").known()).isNotNull();
    }

    @Test
    void takesTheSignaturesOfTwoDifferentPeopleAndNoThird() {
        tell(2013, "a", 10);
        var draft = world.draft(2013, "");
        assertThat(releases.find(draft.number())).as("the public sees no draft").isEmpty();
        assertThat(world.sign(1, draft)).isInstanceOf(SignRelease.Signing.First.class);
        assertThat(world.sign(1, draft)).isEqualTo(new SignRelease.Signing.Refused(SignRelease.Refusal.SAME_PERSON));
        assertThat(world.sign(2, draft)).isInstanceOf(SignRelease.Signing.Signed.class);
        assertThat(world.sign(3, draft)).isEqualTo(new SignRelease.Signing.Refused(SignRelease.Refusal.NO_DRAFT));
        assertThat(releases.standing(2013)).hasValueSatisfying(signed -> assertThat(signed.signatures())
                .extracting(Release.Signature::name)
                .containsExactly("Editor 1", "Editor 2"));
    }

    @Test
    void signsOnlyWhatWasLookedAt() {
        tell(2014, "a", 10);
        var draft = world.draft(2014, "");
        assertThat(world.editor(1).act(() -> signing.sign(draft.number(), "0".repeat(64))))
                .isEqualTo(new SignRelease.Signing.Refused(SignRelease.Refusal.OTHER_DIGEST));
        drop(draft);
    }

    @Test
    void theDatabaseRefusesWhatAPageWouldForget() {
        tell(2015, "a", 10);
        var draft = world.draft(2015, "");
        world.sign(1, draft);
        var one = world.editor(1);
        var id = draft.id();
        var own = String.valueOf(one.accountId());
        var others = String.valueOf(world.editor(2).accountId());
        var sign = "update figures.release set second_signed_by = ?::bigint where id = ?";
        refuses(one, "release_check", sign, own, id);
        refuses(one, "by who is signed in", sign, others, id);
        refuses(Actor.SYSTEM, "release_signed_by_people", sign, "0", id);
        refuses(one, "release_signed", "update figures.release set state = 'signed' where id = ?", id);
        refuses(one, "stands", "update figures.release set digest = sha256('') where id = ?", id);
        refuses(one, "permission denied", "update figures.release set as_of = now() where id = ?", id);
        refuses(one, "permission denied", "update figures.release_figure set value = 1 where release_id = ?", id);
        refuses(one, "permission denied", "delete from figures.release_cell where release_id = ?", id);
        refuses(
                one,
                "row-level security",
                "insert into figures.release_cell values (?, 'activities', 'region', 'KZ-10', 1, 1, 1, false)",
                id);
        world.sign(2, draft);
        assertThat(one.act(() -> sql.execute("update figures.release set state = 'dropped' where id = ?", draft.id())))
                .as("a signed release can't be reached")
                .isZero();
    }

    @Test
    void onlyEditorsForTheWholeCountryPrepareAndSign() {
        assertThatThrownBy(() -> preparing.prepare(2016, null, "")).isInstanceOf(Permission.SignInNeeded.class);
        var regional = new Actor(77L, "regional", Map.of(Actor.Role.EDITOR, Set.of(1L)));
        assertThatThrownBy(() -> regional.act(() -> preparing.prepare(2016, null, "")))
                .isInstanceOf(Permission.NotPermitted.class);
    }

    @Test
    void preparesOneAtATimeAndASecondOnlyWithAReason() {
        tell(2017, "a", 10);
        var draft = world.draft(2017, "");
        assertThat(refusal(2017, "again")).isEqualTo(PrepareRelease.Refusal.OPEN);
        drop(draft);
        var signed = world.signed(2017, "");
        assertThat(signed.number())
                .as("a dropped draft's number is not given again")
                .hasToString("2017-2");
        assertThat(refusal(2017, " ")).isEqualTo(PrepareRelease.Refusal.NO_REASON);
        assertThat(refusal(2999, "")).isEqualTo(PrepareRelease.Refusal.YEAR);
    }

    @Test
    void namesTheRowThatWasTamperedWith() {
        tell(2018, "a", 10);
        tell(2018, "b", 20);
        var release = world.signed(2018, "");
        var report = world.report("T-HF/2018-b");
        world.asOwner("update activity.report_revision set description = 'another' where report_id = " + report);
        assertThat(findings(release))
                .extracting(VerifyRelease.Finding::kind)
                .containsExactly(VerifyRelease.Kind.RECORD_ALTERED);
        world.asOwner("update activity.activity_version set participants = 21, participants_high = 21 where " + report
                + " = any (report_ids)");
        assertThat(findings(release))
                .extracting(VerifyRelease.Finding::kind)
                .contains(
                        VerifyRelease.Kind.OTHER_VALUES,
                        VerifyRelease.Kind.OTHER_ANSWER,
                        VerifyRelease.Kind.OTHER_CELL);
    }

    @Test
    void findsAReleaseThatWasWrittenOverEvenWithItsDigest() {
        tell(2019, "a", 10);
        var release = world.signed(2019, "");
        world.asOwner("update figures.release_figure set high = 12 where code = 'activities' and release_id = "
                + release.id());
        assertThat(findings(release))
                .extracting(VerifyRelease.Finding::kind)
                .contains(VerifyRelease.Kind.RELEASE_ALTERED, VerifyRelease.Kind.OTHER_ANSWER);
        world.asOwner("update figures.release set digest = sha256('') where id = " + release.id());
        assertThat(findings(releases.find(release.number()).orElseThrow()))
                .extracting(VerifyRelease.Finding::kind)
                .contains(VerifyRelease.Kind.NOT_AS_AUDITED);
    }

    private void tell(int year, String number, int people) {
        world.linked(() -> world.take(ReleaseWorld.HEADER
                + row("T-HF", year + "-" + number, year + "-05-0" + (people % 9 + 1), "Жиын " + number, people)));
    }

    private double value(Release release, String code) {
        return contents.figure(release, code).figure().estimate().value();
    }

    private List<VerifyRelease.Finding> findings(Release release) {
        return Actor.SYSTEM.act(() -> verifying.verify(release));
    }

    private PrepareRelease.Refusal refusal(int year, String reason) {
        return ((PrepareRelease.Prepared.Refused) world.editor(1).act(() -> preparing.prepare(year, null, reason)))
                .why();
    }

    private void drop(Release draft) {
        assertThat(world.editor(2).act(() -> signing.drop(draft.number()))).isTrue();
    }

    private void refuses(Actor actor, String because, String statement, Object... bindings) {
        assertThatThrownBy(() -> actor.act(() -> sql.execute(statement, bindings)))
                .as(statement)
                .rootCause()
                .hasMessageContaining(because);
    }
}
