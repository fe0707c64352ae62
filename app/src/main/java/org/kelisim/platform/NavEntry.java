package org.kelisim.platform;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the main menu, offered by the module that it leads to.
 *
 * @param key names the entry; its text is {@code key}
 * @param path where it leads, without the language, as {@code /organisations}
 * @param rank places it among the others, smallest first
 * @param role who sees it; null for everyone
 */
public record NavEntry(String key, String path, int rank, Actor.@Nullable Role role) {

    public boolean isFor(Actor actor) {
        return role == null || actor.holds(role);
    }
}
