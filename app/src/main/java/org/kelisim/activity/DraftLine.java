package org.kelisim.activity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kelisim.platform.Language;
import org.kelisim.platform.Texts;

/**
 * A draft in the list of what is being written.
 *
 * @param title as far as it was typed
 */
public record DraftLine(UUID key, String title, OffsetDateTime savedAt) {

    static DraftLine of(Drafts.Draft draft) {
        var form = draft.form();
        var title = List.of("title_" + Language.current().tag(), "title_kk", "title_ru", "title_en").stream()
                .map(form::field)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> Texts.t("activity.draft.untitled"));
        return new DraftLine(form.key(), title, draft.savedAt());
    }
}
