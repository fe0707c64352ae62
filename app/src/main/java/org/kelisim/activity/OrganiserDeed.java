package org.kelisim.activity;

import java.util.Optional;

/** What the buttons beside the organisers do to a form; none of them sends it. */
final class OrganiserDeed {
    private static final String ADD = "add:";
    private static final String DROP = "drop:";

    private OrganiserDeed() {}

    /** The form after the deed; empty if the deed is none of these. */
    static Optional<ReportForm> of(String deed, ReportForm form) {
        if (deed.startsWith(ADD)) {
            return Optional.of(form.withOrganiser(deed.substring(ADD.length())));
        }
        if (deed.startsWith(DROP)) {
            return Optional.of(form.withoutOrganiser(deed.substring(DROP.length())));
        }
        return switch (deed) {
            case "find" -> Optional.of(form);
            case "keep" -> Optional.of(form.withOrganiser(form.field(ReportForm.ORGANISER)));
            default -> Optional.empty();
        };
    }
}
