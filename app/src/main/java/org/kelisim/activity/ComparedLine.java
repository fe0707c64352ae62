package org.kelisim.activity;

/** One field of two reports, side by side. */
public record ComparedLine(String label, String left, String right, boolean agrees) {}
