package org.kelisim.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** While the reference year is on its way, every page says how far it is and comes again by itself: a half-loaded year would be taken for the whole. */
@Configuration(proxyBeanMethods = false)
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnWebApplication
class Loading implements WebMvcConfigurer {
    private static final String AGAIN_AFTER_SECONDS = "1";

    private final Demonstration demonstration;
    private final ObjectProvider<Pages> pages;

    Loading(Demonstration demonstration, ObjectProvider<Pages> pages) {
        this.demonstration = demonstration;
        this.pages = pages;
    }

    private static final class StillLoading extends RuntimeException {
        private static final long serialVersionUID = 1;

        StillLoading() {
            super("the reference year is on its way", null, false, false);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        if (demonstration.percentLoaded() < Demonstration.LOADED) {
                            throw new StillLoading();
                        }
                        return true;
                    }
                })
                .excludePathPatterns("/assets/**");
    }

    @ExceptionHandler(StillLoading.class)
    ModelAndView show(HttpServletResponse response) {
        response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
        response.setHeader("Retry-After", AGAIN_AFTER_SECONDS);
        var page = new ModelAndView(
                "demo/loading",
                Map.of(
                        "page",
                        pages.getObject().titled(Texts.t("demo.loading")),
                        "percent",
                        demonstration.percentLoaded()));
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }
}
