package org.kelisim.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One address of each kind of page that can be reached by links: {@code /activities/12} stands for all activities, so that a page that someone adds
 * tomorrow is looked at without anyone having to remember.
 */
final class Crawl {
    private static final int MOST = 120;

    private final Page page;
    private final String site;
    private final Map<String, String> addressOfShape = new LinkedHashMap<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();

    private Crawl(Page page, String site) {
        this.page = page;
        this.site = site;
    }

    /**
     * @param page signed in as whoever looks
     * @param seeds paths without the language
     * @return paths without the language, by the kind of page
     */
    static Map<String, String> from(Page page, String site, List<String> seeds) {
        var crawl = new Crawl(page, site);
        seeds.forEach(crawl::meet);
        while (!crawl.waiting.isEmpty()) {
            crawl.visit(crawl.waiting.poll());
        }
        return crawl.addressOfShape;
    }

    private void meet(String path) {
        if (addressOfShape.size() < MOST && addressOfShape.putIfAbsent(shape(path), path) == null) {
            waiting.add(path);
        }
    }

    private void visit(String path) {
        page.navigate(site + "/en" + path);
        var links =
                page.locator("a[href^='/en/']").evaluateAll("links => links.map(link => link.getAttribute('href'))");
        for (var link : (List<?>) links) {
            var target = String.valueOf(link).substring("/en".length()).replaceFirst("#.*", "");
            if (!isFile(target)) {
                meet(target);
            }
        }
    }

    private static boolean isFile(String path) {
        return path.replaceFirst("\\?.*", "").matches(".*(\\.[a-z]{2,5}|/mend)");
    }

    /** Names of parameters stay, their values go; parts of the path with digits or capitals are identifiers. */
    private static String shape(String path) {
        var parts = path.split("\\?", 2);
        var shape = parts[0].replaceAll("/[^/]*[0-9A-Z][^/]*", "/*");
        if (parts.length == 1) {
            return shape;
        }
        var asked = parts[1].contains("of=") ? parts[1].replaceFirst(".*of=([a-z]+).*", "$1") : "";
        var broken = parts[1].contains("by=") ? " by" : "";
        return shape + "?" + asked + broken;
    }
}
