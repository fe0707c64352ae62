package org.kelisim.access;

import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: what it holds, another password, keys for programs. */
@Controller
class AccountPage {
    /** Flash attribute that shows a key once. */
    private static final String KEY = "key";

    private final Pages pages;
    private final AccountRegister register;
    private final Accounts accounts;
    private final Tokens tokens;
    private final ScopeNames names;

    AccountPage(Pages pages, AccountRegister register, Accounts accounts, Tokens tokens, ScopeNames names) {
        this.pages = pages;
        this.register = register;
        this.accounts = accounts;
        this.tokens = tokens;
        this.names = names;
    }

    @GetMapping("/account")
    ModelAndView show(Model flash) {
        var account = own();
        return new ModelAndView(
                "access/account",
                Map.of(
                        "page", pages.titled(Texts.t("access.account")),
                        "account", account,
                        "organisations",
                                names.names(account.held().stream()
                                        .map(AccountRegister.Held::organisationId)
                                        .toList()),
                        "tokens", tokens.own(),
                        "made", flash.asMap().getOrDefault(KEY, "")));
    }

    @PostMapping("/account/password")
    String changePassword(@RequestParam String present, @RequestParam String wanted, RedirectAttributes next) {
        var account = own();
        if (!accounts.isPassword(present)) {
            next.addFlashAttribute(Pages.PROBLEM, Texts.t("access.password.wrong"));
            return "redirect:/account";
        }
        var objection = Passwords.objection(account.login(), wanted);
        if (objection.isPresent()) {
            next.addFlashAttribute(Pages.PROBLEM, Texts.t(objection.get(), Passwords.SHORTEST, Passwords.LONGEST));
            return "redirect:/account";
        }
        accounts.setPassword(account.id(), wanted);
        return "redirect:/sign-in?next=/account";
    }

    @PostMapping("/account/tokens")
    String makeToken(@RequestParam String name, RedirectAttributes next) {
        var given = name.strip();
        if (given.isEmpty() || given.length() > 80) {
            next.addFlashAttribute(Pages.PROBLEM, Texts.t("access.token.name.needed"));
        } else {
            next.addFlashAttribute(KEY, tokens.make(given));
        }
        return "redirect:/account";
    }

    @PostMapping("/account/tokens/{id}/revocation")
    String revokeToken(@PathVariable long id, RedirectAttributes next) {
        tokens.revoke(id);
        next.addFlashAttribute(Pages.NOTICE, Texts.t("access.token.revoked"));
        return "redirect:/account";
    }

    private AccountRegister.Account own() {
        Actor actor = Permission.signedIn();
        var id = actor.accountId();
        return register.find(id == null ? 0 : id).orElseThrow(() -> new NoSuchElementException("no account " + id));
    }
}
