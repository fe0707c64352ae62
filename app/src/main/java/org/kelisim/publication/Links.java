package org.kelisim.publication;

import org.kelisim.platform.Language;

/**
 * Where the links of a report lead.
 *
 * @param base of all addresses, the language included: {@code /kk} on a page of ours, {@code https://…/kk} on paper
 * @param isPrinted whether it is to be read elsewhere, without our scripts and sheets
 */
public record Links(String base, boolean isPrinted) {
    static Links onPage(Language language) {
        return new Links("/" + language.tag(), false);
    }

    /** @param site address of the platform without a path, as {@code https://kelisim.example} */
    static Links printed(String site, Language language) {
        return new Links(site + "/" + language.tag(), true);
    }

    public String to(String path) {
        return base + path;
    }
}
