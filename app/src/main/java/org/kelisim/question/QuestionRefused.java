package org.kelisim.question;

/** The question can't be answered as it was put: an unknown word in it, or a period that is none. */
public final class QuestionRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String given;

    /**
     * @param key of the text for the reader, whose first argument is what was given
     * @param given the word that isn't known
     */
    public QuestionRefused(String key, String given) {
        super(key + ": " + given, null, false, false);
        this.key = key;
        this.given = given;
    }

    public String key() {
        return key;
    }

    public String given() {
        return given;
    }
}
