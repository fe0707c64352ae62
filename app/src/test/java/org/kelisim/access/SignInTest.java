package org.kelisim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kelisim.KelisimTest;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in, and how a session ends. */
@KelisimTest
class SignInTest {
    private static final String PASSWORD = "a good long password";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @CsvSource({
        "/organisations, /kk/organisations",
        "//elsewhere.example, /kk/",
        "https://elsewhere.example, /kk/",
        "/\\elsewhere.example, /kk/"
    })
    void leadsBackToAPageOfOursAndNowhereElse(String next, String target) {
        var login = "returning-" + Integer.toHexString(next.hashCode());
        account(login);
        var answer = signIn(login, PASSWORD, next);
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl(target);
    }

    @Test
    void endsTheSessionsOfAnAccountThatIsClosedOrGetsAnotherPassword() {
        var closed = account("closed");
        var closedSession = session("closed");
        var changed = account("changed");
        var changedSession = session("changed");
        assertThat(page("/kk/account", closedSession)).hasStatusOk();
        Actor.SYSTEM.act(() -> {
            accounts.disable(closed);
            accounts.setPassword(changed, "another long password");
            return true;
        });
        assertThat(page("/kk/account", closedSession)).hasStatus3xxRedirection();
        assertThat(page("/kk/account", changedSession)).hasStatus3xxRedirection();
        assertThat(signIn("closed", PASSWORD, "/")).hasRedirectedUrl("/kk/sign-in?failed&next=%2F");
        assertThat(signIn("changed", "another long password", "/")).hasRedirectedUrl("/kk/");
    }

    @Test
    void refusesEvenTheRightPasswordAfterTooManyWrongOnes() {
        account("guessed");
        account("neighbour");
        for (var i = 0; i < SignInAttempts.FREE; i++) {
            signIn("guessed", "wrong", "/");
        }
        assertThat(signIn("guessed", PASSWORD, "/")).hasRedirectedUrl("/kk/sign-in?failed&next=%2F");
        assertThat(signIn("neighbour", PASSWORD, "/")).hasRedirectedUrl("/kk/");
    }

    @Test
    void letsALoginTryAgainAfterAPause() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var clock = new MovableClock(now);
        var attempts = new SignInAttempts(clock);
        for (var i = 0; i < SignInAttempts.FREE; i++) {
            attempts.failed("someone");
        }
        assertThat(attempts.mayTry("Someone ")).isFalse();
        clock.now = now.plus(SignInAttempts.PAUSE).plusSeconds(1);
        assertThat(attempts.mayTry("someone")).isTrue();
    }

    private static final class MovableClock extends Clock {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private long account(String login) {
        return Actor.SYSTEM.act(() -> accounts.open(login, login, PASSWORD, Language.KK));
    }

    private MockHttpSession session(String login) {
        var session = (MockHttpSession)
                signIn(login, PASSWORD, "/").getMvcResult().getRequest().getSession(false);
        return session == null ? new MockHttpSession() : session;
    }

    private MvcTestResult page(String path, MockHttpSession session) {
        return mvc.get().uri(path).session(session).exchange();
    }

    private MvcTestResult signIn(String login, String password, String next) {
        return mvc.post()
                .uri("/kk/sign-in")
                .with(csrf())
                .formField("login", login)
                .formField("password", password)
                .formField("next", next)
                .exchange();
    }
}
