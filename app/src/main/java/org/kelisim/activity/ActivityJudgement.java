package org.kelisim.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What persons have said of an activity, and what the reader may say.
 *
 * @param isReached whether the reader's secretariat may speak of it
 * @param changes what is told otherwise since it was verified
 * @param doubts pairs with one of its reports that wait for a person
 */
public record ActivityJudgement(
        boolean isReached,
        VerificationStatus.@Nullable Verified verified,
        List<ChangedSince> changes,
        VerificationStatus.@Nullable PersonsCount counted,
        int doubts) {}
