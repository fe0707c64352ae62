package org.kelisim.access;

import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInPage {
    private final Pages pages;

    SignInPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam Map<String, String> parameters) {
        return new ModelAndView(
                "access/sign-in",
                Map.of(
                        "page",
                        pages.titled(Texts.t("access.signIn")),
                        "failed",
                        parameters.containsKey("failed"),
                        "next",
                        AfterSignIn.within(parameters.get("next"))));
    }
}
