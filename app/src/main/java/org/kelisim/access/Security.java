package org.kelisim.access;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Sessions, sign-in and the headers that a browser needs to protect its user. Which page needs whom is said by the use cases
 * ({@link Permission}) and by the database, not by a list of addresses.
 */
@Configuration(proxyBeanMethods = false)
class Security {
    /** Everything is served by us; styles and scripts come from files only. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Argon2id with the parameters of RFC 9106's second recommendation brought down to 19 MiB, two passes (OWASP). */
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    UserDetailsService signedInByLogin(Accounts accounts, SignInAttempts attempts) {
        return login -> Optional.of(login)
                .filter(attempts::mayTry)
                .flatMap(accounts::find)
                .orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }

    /** Programs show a key with each request and have no session; so no browser can be made to act for its user here. */
    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain apiChain(HttpSecurity http, Tokens tokens, Accounts accounts) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .addFilterAfter(new ApiActorFilter(tokens, accounts), AuthorizationFilter.class)
                .build();
    }

    /** Devices of interviewers (ODK Collect) show login and password, or a key, with each request. */
    @Bean
    @Order(2)
    @ConditionalOnWebApplication
    SecurityFilterChain deviceChain(
            HttpSecurity http, Tokens tokens, Accounts accounts, SignInAttempts attempts, PasswordEncoder passwords) {
        return http.securityMatcher("/openrosa/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterAfter(new DeviceActorFilter(tokens, accounts, attempts, passwords), AuthorizationFilter.class)
                .build();
    }

    /** Only where there are pages: a command has no requests to filter. */
    @Bean
    @Order(3)
    @ConditionalOnWebApplication
    SecurityFilterChain chain(HttpSecurity http, Accounts accounts, SignInAttempts attempts) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .successHandler(new AfterSignIn(attempts))
                        .failureHandler((request, response, refused) -> {
                            attempts.failed(request.getParameter("login"));
                            response.sendRedirect(request.getContextPath() + "/sign-in?failed"
                                    + AfterSignIn.carried(request.getParameter("next")));
                        }))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(cache -> cache.disable())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .addFilterAfter(new ActorFilter(accounts), AuthorizationFilter.class)
                .build();
    }
}
