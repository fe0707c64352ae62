package org.kelisim.question;

/**
 * One narrowing of a question as its reader sees it.
 *
 * @param name of the dimension
 * @param dimension its name for the reader
 * @param values names for the reader
 * @param codes the values as the question has them
 * @param widened the question without it
 */
public record Narrowed(String name, String dimension, String values, String codes, Question widened) {}
