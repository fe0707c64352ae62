package org.kelisim.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
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
    UserDetailsService signedInByLogin(Accounts accounts) {
        return login -> accounts.find(login).orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }

    /** Only where there are pages: a command has no requests to filter. */
    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain chain(HttpSecurity http, Accounts accounts) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?failed"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(cache -> cache.disable())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .addFilterAfter(new ActorFilter(accounts), AuthorizationFilter.class)
                .build();
    }
}
