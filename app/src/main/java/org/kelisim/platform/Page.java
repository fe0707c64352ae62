package org.kelisim.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs to know. Made by {@link Pages} for the request at hand.
 *
 * @param title of the page, without the name of the platform
 * @param path of the page with its query, without the language, for the language switch
 * @param csrf the hidden field that proves a form to be ours; asking for it begins a session
 * @param notice what to tell the reader once, after a form was sent
 * @param problem what to tell the reader once, if the form could not be followed
 * @param assets where a file of ours is served, by its plain path
 */
public record Page(
        String title,
        String path,
        Language language,
        Actor actor,
        List<NavEntry> navigation,
        Supplier<CsrfField> csrf,
        @Nullable String notice,
        @Nullable String problem,
        UnaryOperator<String> assets) {

    /** Name and value of the hidden field. */
    public record CsrfField(String name, String value) {}

    /** An address within the platform in the reader's language: {@code /organisations} becomes {@code /kk/organisations}. */
    public String url(String target) {
        return "/" + language.tag() + target;
    }

    /** Where a file of ours is served: {@code /assets/kelisim.css}, with the digest of its content. */
    public String asset(String path) {
        return assets.apply(path);
    }

    /** The faces that this language's letters need, to be asked for before the style sheet is read. */
    public List<String> faces() {
        return switch (language) {
            case KK -> List.of("cyrillic", "cyrillic-ext", "latin");
            case RU -> List.of("cyrillic", "latin");
            case EN -> List.of("latin");
        };
    }

    /** This page in another language. */
    public String in(Language other) {
        return "/" + other.tag() + path;
    }

    /** This page's path for the query of another: where to go on after signing in. */
    public String encodedPath() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether the entry leads to this page or to one above it. */
    public boolean isWithin(NavEntry entry) {
        return entry.path().equals("/") ? path.equals("/") : path.startsWith(entry.path());
    }
}
