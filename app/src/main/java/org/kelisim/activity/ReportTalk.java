package org.kelisim.activity;

import java.util.List;

/**
 * The questions about a report, and the reader's part in them.
 *
 * @param isOwn whether the reader reports for its sender
 * @param isReached whether the reader's secretariat may speak of it
 */
public record ReportTalk(List<Questions.Question> questions, boolean isOwn, boolean isReached) {}
