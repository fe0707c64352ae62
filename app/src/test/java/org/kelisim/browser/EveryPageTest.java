package org.kelisim.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kelisim.access.Accounts;
import org.kelisim.demo.Demonstration;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of page that can be reached, in every language, on a phone and on a desk: for everyone, and whole. */
@BrowserTest
class EveryPageTest {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private static final List<String> SEEDS = List.of(
            "/",
            "/search?q=nauryz",
            "/rows?of=activity&measure=participations&period=2024&by=region",
            "/rows?of=activity&measure=activities&period=2024&by=region;month",
            "/rows?of=organisation&measure=organisations&period=all&by=kind",
            "/rows?of=activity&measure=activities&period=1999",
            "/sign-in",
            "/no-such-page",
            "/api-guide",
            "/programmes/PLAN-2025-30");

    @LocalServerPort
    int port;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Accounts accounts;

    private Chromium chromium;

    @BeforeAll
    void openTheYear(@TempDir Path folder) throws Exception {
        chromium = Chromium.find();
        demonstration.load(folder, Progress.SILENT);
        Actor.SYSTEM.act(() -> {
            var everyone = accounts.open("everyone", "Everyone", "a password for the test", Language.EN);
            for (var role : Actor.Role.values()) {
                accounts.grant(everyone, role, Actor.EVERYWHERE);
            }
            return everyone;
        });
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void hasNoBarrierAndFitsTheScreenForThePublic() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            var paths = Crawl.from(page, site(), SEEDS);
            assertThat(paths).hasSizeGreaterThan(15);
            assertThat(problems(page, paths.values(), List.of(Language.values())))
                    .isEmpty();
        }
    }

    /** What the public sees too is looked at once more on a phone in one language: what is added to it for those who may do more is worded from the same texts. */
    @Test
    void hasNoBarrierAndFitsTheScreenForThoseWhoWorkWithIt() {
        try (var anyone = chromium.browser().newContext();
                var context = chromium.browser().newContext()) {
            var open = Crawl.from(anyone.newPage(), site(), SEEDS).keySet();
            var page = context.newPage();
            signIn(page);
            var paths = Crawl.from(page, site(), List.of("/"));
            var known = new ArrayList<String>();
            var own = new ArrayList<String>();
            paths.forEach((shape, path) -> (open.contains(shape) ? known : own).add(path));
            assertThat(own).hasSizeGreaterThan(5);
            assertThat(problems(page, own, List.of(Language.values()))).isEmpty();
            var problems = new ArrayList<String>();
            for (var path : known) {
                look(page, path, Language.KK, PHONE, problems);
            }
            assertThat(problems).isEmpty();
        }
    }

    private void signIn(Page page) {
        page.navigate(site() + "/en/sign-in");
        page.fill("input[name=login]", "everyone");
        page.fill("input[name=password]", "a password for the test");
        page.click("main button");
        assertThat(page.locator("header").innerText()).contains("Everyone");
    }

    @Test
    void theFirstPageIsLightAndStandsStill() {
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(PHONE, 780))) {
            var page = context.newPage();
            var bytes = new long[1];
            var asked = new ArrayList<String>();
            page.onRequestFinished(request -> {
                bytes[0] += request.sizes().responseBodySize;
                asked.add(request.url().replaceFirst("-[0-9a-f]{32}", ""));
            });
            page.addInitScript(
                    "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))"
                            + ".observe({type: 'layout-shift', buffered: true})");
            page.navigate(site() + "/kk/");
            page.waitForLoadState();
            page.waitForTimeout(500);
            assertThat(bytes[0]).isBetween(5_000L, 150_000L);
            assertThat(asked).as("nothing is asked for twice").doesNotHaveDuplicates();
            assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isZero();
        }
    }

    private List<String> problems(Page page, Collection<String> paths, List<Language> languages) {
        var problems = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                problems.add(page.url() + ": " + message.text());
            }
        });
        for (var path : paths) {
            for (var language : languages) {
                look(page, path, language, PHONE, problems);
                look(page, path, language, DESK, problems);
            }
        }
        return problems;
    }

    private void look(Page page, String path, Language language, int width, List<String> problems) {
        var where = language.tag() + path + " at " + width + " px: ";
        page.setViewportSize(width, 900);
        var response = page.navigate(site() + "/" + language.tag() + path);
        if (response.status() != 200 && !path.equals("/no-such-page")) {
            problems.add(where + "status " + response.status());
            return;
        }
        if (!language.tag().equals(page.locator("html").getAttribute("lang"))) {
            problems.add(where + "the language isn't said");
        }
        var overflow = ((Number) page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")).intValue();
        if (overflow > 0) {
            problems.add(where + overflow + " px too wide");
        }
        var violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        new AxeBuilder(page)
                .setLegacyMode(true) // there are no frames, for whose sake it would open another page each time
                .options(violationsAlone)
                .analyze()
                .getViolations()
                .forEach(violation -> problems.add(where + violation.getId() + ": " + violation.getHelp() + " "
                        + violation.getNodes().getFirst().getHtml()));
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
