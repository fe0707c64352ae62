package org.kelisim.access;

import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Language;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All accounts, for an administrator: open, close, give and take roles, hand over a new password. */
@Controller
class AccountsPages {
    /** Flash attribute that shows a drawn password once. */
    private static final String DRAWN = "drawn";

    private final Pages pages;
    private final AccountRegister register;
    private final Accounts accounts;
    private final ScopeNames names;

    AccountsPages(Pages pages, AccountRegister register, Accounts accounts, ScopeNames names) {
        this.pages = pages;
        this.register = register;
        this.accounts = accounts;
        this.names = names;
    }

    @Bean
    static NavEntry accountsEntry() {
        return new NavEntry("access.accounts", "/accounts", 90, Role.ADMINISTRATOR);
    }

    @GetMapping("/accounts")
    ModelAndView list() {
        Permission.holding(Role.ADMINISTRATOR);
        var all = register.all();
        var organisations = names.names(all.stream()
                .flatMap(account -> account.held().stream())
                .map(AccountRegister.Held::organisationId)
                .distinct()
                .toList());
        return new ModelAndView(
                "access/accounts",
                Map.of(
                        "page", pages.titled(Texts.t("access.accounts")),
                        "accounts", all,
                        "organisations", organisations));
    }

    @PostMapping("/accounts")
    String open(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(defaultValue = "kk") String language,
            RedirectAttributes next) {
        Permission.holding(Role.ADMINISTRATOR);
        var wanted = login.strip().toLowerCase(Locale.ROOT);
        var objection = objection(wanted, name.strip());
        if (objection.isPresent()) {
            next.addFlashAttribute(Pages.PROBLEM, Texts.t(objection.get()));
            return "redirect:/accounts";
        }
        var opened =
                accounts.open(wanted, name.strip(), Language.ofTag(language).orElse(Language.KK));
        next.addFlashAttribute(DRAWN, opened.password());
        return "redirect:/accounts/" + opened.id();
    }

    private Optional<String> objection(String login, String name) {
        if (!Accounts.LOGIN.matcher(login).matches()) {
            return Optional.of("access.login.shape");
        }
        if (name.isEmpty()) {
            return Optional.of("access.name.needed");
        }
        return accounts.isLoginTaken(login) ? Optional.of("access.login.taken") : Optional.empty();
    }

    @GetMapping("/accounts/{id}")
    ModelAndView show(@PathVariable long id, Model flash) {
        Permission.holding(Role.ADMINISTRATOR);
        var account = register.find(id).orElseThrow(() -> new NoSuchElementException("no account " + id));
        return new ModelAndView(
                "access/one-account",
                Map.of(
                        "page", pages.titled(account.name()),
                        "account", account,
                        "organisations",
                                names.names(account.held().stream()
                                        .map(AccountRegister.Held::organisationId)
                                        .toList()),
                        "drawn", flash.asMap().getOrDefault(DRAWN, "")));
    }

    @PostMapping("/accounts/{id}/grants")
    String grant(
            @PathVariable long id,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String organisation,
            RedirectAttributes next) {
        Permission.holding(Role.ADMINISTRATOR);
        var code = organisation.strip();
        var scope = code.isEmpty() ? Optional.of(Actor.EVERYWHERE) : names.id(code);
        if (scope.isEmpty()) {
            next.addFlashAttribute(Pages.PROBLEM, Texts.t("access.organisation.unknown", code));
        } else {
            accounts.grant(id, Role.valueOf(role.toUpperCase(Locale.ROOT)), scope.get());
        }
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/grants/withdrawal")
    String withdraw(@PathVariable long id, @RequestParam String role, @RequestParam long organisation) {
        Permission.holding(Role.ADMINISTRATOR);
        accounts.withdraw(id, Role.valueOf(role.toUpperCase(Locale.ROOT)), organisation);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/password")
    String drawPassword(@PathVariable long id, RedirectAttributes next) {
        Permission.holding(Role.ADMINISTRATOR);
        var password = Passwords.draw();
        accounts.setPassword(id, password);
        next.addFlashAttribute(DRAWN, password);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/closing")
    String close(@PathVariable long id, RedirectAttributes next) {
        var actor = Permission.holding(Role.ADMINISTRATOR);
        if (Long.valueOf(id).equals(actor.accountId())) {
            next.addFlashAttribute(Pages.PROBLEM, Texts.t("access.notOwn"));
        } else {
            accounts.disable(id);
        }
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/opening")
    String reopen(@PathVariable long id) {
        Permission.holding(Role.ADMINISTRATOR);
        accounts.enable(id);
        return "redirect:/accounts/" + id;
    }
}
