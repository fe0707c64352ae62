package org.kelisim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who opens accounts, gives roles, makes keys and reads the audit; and who may not. */
@KelisimTest
class AccountsTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Audit audit;

    private long administrator;
    private long reporter;

    @BeforeEach
    void someAccounts() {
        administrator = account("the-administrator", Role.ADMINISTRATOR);
        reporter = account("the-reporter", Role.REPORTER);
    }

    @Test
    void anAdministratorOpensAnAccountAndGivesItARole() {
        var opened = mvc.post()
                .uri("/kk/accounts")
                .with(as("the-administrator"))
                .with(csrf())
                .formField("login", "New.Colleague")
                .formField("name", "Жаңа әріптес")
                .exchange();
        var address = opened.getResponse().getRedirectedUrl();
        assertThat(address).matches("/kk/accounts/[0-9]+");
        var id = Long.parseLong(String.valueOf(address).replaceAll("\\D", ""));
        assertThat(opened.getMvcResult().getFlashMap().get("drawn")).asString().hasSize(16);
        mvc.post()
                .uri("/kk/accounts/" + id + "/grants")
                .with(as("the-administrator"))
                .with(csrf())
                .formField("role", "verifier")
                .exchange();
        assertThat(accounts.of(id).scopes()).isEqualTo(Map.of(Role.VERIFIER, Set.of(Actor.EVERYWHERE)));
        assertThat(Actor.SYSTEM.act(() -> audit.entries("role.granted", Long.MAX_VALUE, 1)))
                .first()
                .extracting(Audit.Entry::subject, Audit.Entry::accountId)
                .containsExactly("account/" + id, administrator);
    }

    @Test
    void whoIsNoAdministratorMayNot() {
        assertThat(mvc.get().uri("/kk/accounts").with(as("the-reporter"))).hasStatus(403);
        assertThat(mvc.get().uri("/kk/audit").with(as("the-reporter"))).hasStatus(403);
        assertThat(mvc.get().uri("/kk/accounts"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/kk/sign-in");
        assertThat(mvc.post()
                        .uri("/kk/accounts/" + reporter + "/grants")
                        .with(as("the-reporter"))
                        .with(csrf())
                        .formField("role", "administrator"))
                .hasStatus(403);
        assertThat(accounts.of(reporter).holds(Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void aFormWithoutTheHiddenFieldIsRefused() {
        assertThat(mvc.post()
                        .uri("/kk/accounts")
                        .with(as("the-administrator"))
                        .formField("login", "forged")
                        .formField("name", "x"))
                .hasStatus(403);
    }

    @Test
    void aWeakPasswordIsRefusedInWords() {
        for (var weak : new String[] {"short", "my-the-reporter-word"}) {
            var answer = mvc.post()
                    .uri("/ru/account/password")
                    .with(as("the-reporter"))
                    .with(csrf())
                    .formField("present", "a good long password")
                    .formField("wanted", weak)
                    .exchange();
            assertThat(answer.getMvcResult().getFlashMap().get("problem"))
                    .asString()
                    .contains("парол");
        }
    }

    @Test
    void aKeyWorksUntilItIsEndedAndAWrongOneNever() {
        var actor = accounts.of(reporter);
        var key = actor.act(() -> tokens.make("sends the reports of a quarter"));
        assertThat(status(key)).isEqualTo(200);
        assertThat(status(key + "x")).isEqualTo(401);
        actor.act(() -> {
            tokens.revoke(tokens.own().getLast().id());
            return true;
        });
        assertThat(status(key)).isEqualTo(401);
    }

    private int status(String key) {
        return mvc.get()
                .uri("/api/regions")
                .header("Authorization", "Bearer " + key)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private long account(String login, Role role) {
        return Actor.SYSTEM.act(() -> {
            if (accounts.isLoginTaken(login)) {
                return accounts.find(login).orElseThrow().accountId();
            }
            var id = accounts.open(login, login, "a good long password", Language.KK);
            accounts.grant(id, role, Actor.EVERYWHERE);
            return id;
        });
    }

    private RequestPostProcessor as(String login) {
        return user(Actor.SYSTEM.act(() -> accounts.find(login).orElseThrow()));
    }
}
