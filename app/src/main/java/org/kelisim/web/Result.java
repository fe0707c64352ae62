package org.kelisim.web;

import java.util.List;
import org.kelisim.platform.Findable;

/**
 * What a search found of one kind.
 *
 * @param all where the rest of them is
 */
public record Result(String heading, List<Findable.Found> found, String all) {}
