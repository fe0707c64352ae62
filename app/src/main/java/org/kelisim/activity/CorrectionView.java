package org.kelisim.activity;

import java.util.List;
import java.util.Map;
import org.kelisim.structure.Names;

/**
 * What a correction would change, as its page shows it.
 *
 * @param form to be saved as it is, or changed further
 * @param fields that say something else
 * @param before other reports of the activity that the report is part of now
 * @param after those that it would stand with
 * @param maySave whether the reader reports for the sender
 */
public record CorrectionView(
        long report,
        ReportForm form,
        List<FieldChange> fields,
        List<FigureEffects.Change> figures,
        List<Provenance.Revision> before,
        List<Provenance.Revision> after,
        Map<Long, Names.Named> senders,
        boolean maySave) {

    /** One field that says something else; empty where nothing is given. */
    public record FieldChange(String label, String before, String after) {}

    /** Whether the report would stand with other reports than now. */
    public boolean moves() {
        return !before.stream()
                .map(Provenance.Revision::reportId)
                .toList()
                .equals(after.stream().map(Provenance.Revision::reportId).toList());
    }

    public String senderOf(Provenance.Revision revision) {
        var sender = senders.get(revision.senderId());
        return sender == null ? "" : sender.name().text();
    }
}
