package org.kelisim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Someone with a browser that runs no scripts: follows links, fills forms, keeps one session. */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private MockHttpSession session = new MockHttpSession();
    private String token = "";

    private Visitor(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** What came back. */
    public record Answer(int status, String body, @Nullable String next) {
        /** The first part in parentheses of what the body is searched for. */
        public String find(String pattern) {
            var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
            assertThat(found.find()).as("%s in %s", pattern, body).isTrue();
            return found.group(1).replace("&amp;", "&");
        }
    }

    public static Visitor of(MockMvcTester mvc) {
        return new Visitor(mvc);
    }

    /** A visitor who has signed in; the password is the login. */
    public static Visitor signedIn(MockMvcTester mvc, String login) {
        var visitor = new Visitor(mvc);
        visitor.get("/kk/sign-in");
        var answer = visitor.post("/kk/sign-in", "login", login, "password", login);
        assertThat(answer.next()).as("signing in as " + login).doesNotContain("failed");
        visitor.token = ""; // signing in makes another one
        return visitor;
    }

    public Answer get(String path) {
        return answer(mvc.get().uri(URI.create(path)).session(session).exchange());
    }

    /** @param fields name, value, name, value, ... */
    public Answer post(String path, String... fields) {
        if (token.isEmpty()) {
            get("/kk/sign-in");
        }
        var request = mvc.post().uri(URI.create(path)).session(session).param("_csrf", token);
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return answer(request.exchange());
    }

    /**
     * Sends files with the form of the page.
     *
     * @param files name, content, name, content, ...
     */
    public Answer upload(String path, String... files) {
        if (token.isEmpty()) {
            get("/kk/sign-in");
        }
        var request = mvc.post().uri(URI.create(path)).session(session).multipart();
        for (var i = 0; i < files.length; i += 2) {
            request = request.file(
                    new MockMultipartFile("file", files[i], "text/csv", files[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return answer(request.param("_csrf", token).exchange());
    }

    /** Goes where a form led. */
    public Answer follow(Answer answer) {
        assertThat(answer.next()).as("a redirect after %s", answer.body()).isNotNull();
        return get(String.valueOf(answer.next()));
    }

    private Answer answer(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        HttpSession now = result.getRequest().getSession(false);
        if (now instanceof MockHttpSession kept) {
            session = kept;
        }
        try {
            var body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
            var field = CSRF.matcher(body);
            if (field.find()) {
                token = field.group(1);
            }
            return new Answer(
                    result.getResponse().getStatus(), body, result.getResponse().getRedirectedUrl());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
