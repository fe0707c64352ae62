package org.kelisim.activity;

/** Reports came, changed or were withdrawn: those marked as unlinked wait to be linked. Published in the transaction that took them. */
public record ReportsTaken(int reports) {}
