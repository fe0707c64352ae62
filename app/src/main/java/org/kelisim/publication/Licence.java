package org.kelisim.publication;

/**
 * Under which open data may be used.
 *
 * @param name as the SPDX list of licences has it
 */
public record Licence(String name, String title, String path) {
    /** Anyone may use it for anything, and says where it is from. */
    static final Licence OPEN_DATA = new Licence(
            "CC-BY-4.0",
            "Creative Commons Attribution 4.0 International",
            "https://creativecommons.org/licenses/by/4.0/");
}
