package org.kelisim.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What the API says of itself at {@code /api/openapi}, and the entity tags by which a program asks only for what is new. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kelisim")
                        .version("1")
                        .description(
                                "Everything that a page shows, as JSON. Reading is open to everyone; writing needs a key "
                                        + "(Authorization: Bearer). Names for the reader follow Accept-Language: kk, ru or en. "
                                        + "Lists come in pages: ask again with the `next` of the answer. "
                                        + "Errors are problem details (RFC 9457). Answers carry an ETag."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A key made on the page of one's own account")));
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
