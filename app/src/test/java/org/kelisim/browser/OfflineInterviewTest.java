package org.kelisim.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kelisim.World;
import org.kelisim.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Interviews in a village without a network: the page opens, answers wait on the device, and each arrives once. */
@BrowserTest
@TestPropertySource(properties = "kelisim.db.name=offline") // a database of its own, without the reference year
class OfflineInterviewTest {
    private static final String CODE = "FIELD-1";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    DSLContext sql;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.find();
        world.make();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void answersGivenWithoutANetworkArriveLaterOnceEach() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            signIn(page, "editor");
            design(page);
            page.navigate(site() + "/en/studies/" + CODE + "/interview");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.reload(); // now the worker answers, and keeps what it fetched
            page.waitForLoadState();
            context.setOffline(true);
            page.reload();
            answer(page, "yes");
            answer(page, "no");
            assertThat(page.locator("[data-waiting]").innerText()).contains("2");
            assertThat(stored()).isZero();
            context.setOffline(false);
            World.eventually(() -> stored() == 2);
            page.locator("[data-waiting]").waitFor(in(WaitForSelectorState.HIDDEN));
            page.reload();
            page.waitForTimeout(1000);
            assertThat(stored()).isEqualTo(2);
        }
    }

    private void design(Page page) {
        page.navigate(site() + "/en/studies/new");
        page.fill("[name=code]", CODE);
        page.selectOption("[name=owner]", "APK");
        page.fill("[name=name_kk]", "Далада");
        page.fill("[name=population_kk]", "Ересектер");
        page.fill("[name=starts_on]", "2024-03-01");
        page.fill("[name=ends_on]", "2024-03-31");
        page.click("main .actions button");
        page.fill("[name=strata]", "E;KZ-63;700000");
        page.locator("form[action$=strata] button").click();
        page.navigate(site() + "/en/studies/" + CODE + "/questionnaire/new");
        page.fill("[name=name]", "calm");
        page.fill("[name=label_kk]", "Тыныш па?");
        page.fill("[name=choices]", "yes; Иә\nno; Жоқ");
        page.check("[name=required]");
        page.click("main .actions button");
        page.navigate(site() + "/en/studies/" + CODE);
        page.locator("form[action$=field] button").click();
    }

    private static void answer(Page page, String answer) {
        page.selectOption("[name=stratum]", "E");
        page.check("[name=a-calm][value=" + answer + "]");
        page.click("form[data-interview] button.large");
        page.locator("[name=a-calm]:checked").waitFor(in(WaitForSelectorState.DETACHED));
    }

    private static Locator.WaitForOptions in(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state);
    }

    private int stored() {
        return Actor.SYSTEM.act(() -> sql.fetchCount(sql.selectOne().from("study.answer")));
    }

    private void signIn(Page page, String login) {
        page.navigate(site() + "/en/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", login);
        page.click("main button");
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
