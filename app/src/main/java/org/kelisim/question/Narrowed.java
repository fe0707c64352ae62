package org.kelisim.question;

/** One narrowing of a question as its reader sees it, with the question without it. */
public record Narrowed(String dimension, String values, Question widened) {}
