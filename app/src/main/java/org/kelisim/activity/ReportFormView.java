package org.kelisim.activity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;

/**
 * A report form as its page shows it.
 *
 * @param action where the form is sent, without the language
 * @param senderName who reports
 * @param ownPlaces places of the sender, the first of them preset
 * @param otherPlaces the other places of the sender's region
 * @param organisers that are chosen, code or name as written with the name to show
 * @param found organisers that the one being typed may be
 * @param errors what is wrong, by field; empty if nothing is
 */
public record ReportFormView(
        ReportForm form,
        String action,
        String senderName,
        List<Choice> ownPlaces,
        List<Choice> otherPlaces,
        List<Choice> regions,
        List<Choice> programmes,
        List<Choice> organisers,
        List<Choice> found,
        Map<String, String> errors) {

    /** One thing to choose. */
    public record Choice(String value, String label) {}

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Whether the form writes a new report; otherwise it corrects one. */
    public boolean isNew() {
        return action.equals("/reports");
    }

    public String label(String field) {
        return ReportForms.label(field);
    }

    /** Identifiers of what says more about the field, for those who hear the page; null if nothing does. */
    public @Nullable String describedBy(String field, boolean hasHint) {
        var error = errors.containsKey(field) ? "e-" + field : "";
        var described = ((hasHint ? "h-" + field : "") + " " + error).strip();
        return described.isEmpty() ? null : described;
    }

    /** Whether the title in another language than the reader's own is given or wrong, so that the fold stands open. */
    public boolean hasOtherTitles() {
        for (var language : Language.values()) {
            var field = "title_" + language.tag();
            if (language != Language.current() && (!form.field(field).isEmpty() || errors.containsKey(field))) {
                return true;
            }
        }
        return false;
    }

    public boolean hasHours() {
        return !form.field("end_date").isEmpty()
                || !form.field("start_time").isEmpty()
                || errors.containsKey("end_date")
                || errors.containsKey("start_time");
    }
}
