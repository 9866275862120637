package org.tugyr.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.AccessRows.EndReason;
import org.tugyr.platform.access.Proposals.Proposal;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.Refusal;

/** What administrators do: invite people, confirm and end roles, close accounts. */
@Needs(Role.ADMINISTRATOR)
@Controller
final class AccountsPages {

    static final String PATH = "/accounts";

    private static final int LINES = 30;
    private static final Set<String> DONE = Set.of("granted", "proposed", "ended", "closed", "withdrawn");

    private final Accounts accounts;
    private final Sessions sessions;
    private final Links links;
    private final Grants grants;
    private final Granting granting;
    private final Administrators administrators;
    private final Acquaintances acquaintances;
    private final Proposals proposals;
    private final Founding founding;
    private final Titles titles;
    private final AccessSettings settings;
    private final Pages pages;

    AccountsPages(
            Accounts accounts,
            Sessions sessions,
            Links links,
            Grants grants,
            Granting granting,
            Administrators administrators,
            Acquaintances acquaintances,
            Proposals proposals,
            Founding founding,
            Titles titles,
            AccessSettings settings,
            Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.grants = grants;
        this.granting = granting;
        this.administrators = administrators;
        this.acquaintances = acquaintances;
        this.proposals = proposals;
        this.founding = founding;
        this.titles = titles;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> all(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "done", defaultValue = "") String done) {
        return show(reader, signed, token, number, new Said(null, null, "", done, null));
    }

    @PostMapping(PATH + "/invite")
    ResponseEntity<byte[]> invite(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @RequestParam(name = "name", defaultValue = "") String typed) {
        String name = typed.strip();
        Refusal refusal = !Account.isName(name)
                ? Refusal.of("access.refused.name").at("name")
                : accounts.isTaken(name)
                        ? Refusal.of("access.refused.name.taken").at("name")
                        : null;
        if (refusal != null) {
            return show(reader, signed, token, 1, new Said(null, null, name, "", refusal));
        }
        String by = administrators.of(signed).getFirst().row().office();
        String link = reader.site().absolute(links.make(name, by, settings.invitation()));
        return show(reader, signed, token, 1, new Said(link, name, "", "", null));
    }

    @PostMapping(PATH + "/second")
    ResponseEntity<byte[]> second(
            Reader reader, Signed signed, CsrfToken token, @RequestParam(name = "id", defaultValue = "") String id) {
        Proposal proposal = proposals.byId(id).orElseThrow(() -> PageProblem.noSubject(id));
        Granting.Wish wish = proposal.wish();
        Outcome outcome = granting.grant(wish.seconded(administrators.office(signed, wish.root(), wish.scope())));
        if (outcome instanceof Outcome.Appended) {
            proposals.remove(proposal.id());
        }
        return told(reader, signed, token, outcome, "granted");
    }

    @PostMapping(PATH + "/withdraw")
    ResponseEntity<byte[]> withdraw(Signed signed, @RequestParam(name = "id", defaultValue = "") String id) {
        Proposal proposal = proposals.byId(id).orElseThrow(() -> PageProblem.noSubject(id));
        if (!administrators.reach(
                administrators.of(signed),
                proposal.wish().root(),
                proposal.wish().scope())) {
            throw PageProblem.forbidden();
        }
        proposals.remove(proposal.id());
        return SignInPages.seeOther(PATH + "?done=withdrawn");
    }

    @PostMapping(PATH + "/end")
    ResponseEntity<byte[]> end(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @RequestParam(name = "office", defaultValue = "") String office,
            @RequestParam(name = "why") EndReason why) {
        Held held = grants.all().stream()
                .filter(one -> one.row().office().equals(office))
                .findFirst()
                .orElseThrow(() -> PageProblem.noSubject(office));
        String by =
                administrators.office(signed, held.row().record(), held.row().scope());
        Outcome outcome = granting.end(held.row().record(), office, by, why);
        return told(reader, signed, token, outcome, "ended");
    }

    /** Closes an account that holds no office: to silence somebody who does, their roles must be ended, for all to see. */
    @PostMapping(PATH + "/close")
    ResponseEntity<byte[]> close(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @RequestParam(name = "account", defaultValue = "") String account) {
        Account known = known(signed, account);
        if (!grants.of(known.id()).isEmpty()) {
            return show(reader, signed, token, 1, new Said(null, null, "", "", Refusal.of("access.refused.holds")));
        }
        accounts.close(known.id());
        return SignInPages.seeOther(PATH + "?done=closed");
    }

    /** Signs somebody out everywhere, as when a device was lost; they can sign in again. */
    @PostMapping(PATH + "/sessions")
    ResponseEntity<byte[]> sessions(Signed signed, @RequestParam(name = "account", defaultValue = "") String account) {
        sessions.endAll(known(signed, account).id(), "");
        return SignInPages.seeOther(PATH + "?done=ended");
    }

    private Account known(Signed signed, String account) {
        return accounts.byId(account)
                .filter(acquaintances.of(signed))
                .orElseThrow(() -> PageProblem.noSubject(account));
    }

    /** A founder takes the records that nobody administers. */
    @Needs
    @PostMapping(PATH + "/found")
    ResponseEntity<byte[]> found(Signed signed) {
        if (!signed.founder()) {
            throw PageProblem.forbidden();
        }
        founding.take(signed.account());
        return SignInPages.seeOther(DeskPage.PATH);
    }

    private ResponseEntity<byte[]> told(Reader reader, Signed signed, CsrfToken token, Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Appended _ -> SignInPages.seeOther(PATH + "?done=" + done);
            case Outcome.Refused(String reason, List<String> arguments) ->
                show(reader, signed, token, 1, new Said(null, null, "", "", Refusal.of(reason, arguments.toArray())));
            case Outcome.Stale _ -> throw new IllegalStateException("a rule decides on what stands");
        };
    }

    /** What has just been said or done. */
    private record Said(
            @Nullable String link,
            @Nullable String invited,
            String typed,
            String done,
            @Nullable Refusal refusal) {}

    private ResponseEntity<byte[]> show(Reader reader, Signed signed, CsrfToken token, int number, Said said) {
        List<Account> all =
                accounts.all().stream().filter(acquaintances.of(signed)).toList();
        List<Held> held = grants.all();
        List<Held> own = administrators.of(signed);
        List<Proposal> waiting = proposals.all().stream()
                .filter(one ->
                        administrators.reach(own, one.wish().root(), one.wish().scope()))
                .toList();
        Map<String, Text> places = places(held, waiting);
        Map<String, String> names = all.stream().collect(Collectors.toMap(Account::id, Account::name));
        AccountsView view = new AccountsView(
                Frame.of(signed, token),
                all.stream()
                        .skip((number - 1L) * LINES)
                        .limit(LINES)
                        .map(account -> line(account, signed, held, own, places))
                        .toList(),
                waiting.stream()
                        .map(one -> waiting(one, signed, own, names, places))
                        .toList(),
                Paging.of(all.size(), LINES, number, PATH + "?page="),
                said.link(),
                said.invited(),
                said.typed(),
                DONE.contains(said.done()) ? "access.done." + said.done() : null,
                said.refusal());
        HttpStatus status = said.refusal() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        String title = reader.words().get("access.accounts");
        Page page = Page.of(reader, null, title, title).unlisted(PATH);
        return pages.personal(status, "access/accounts.jte", page, view);
    }

    private AccountsView.Line line(
            Account account, Signed signed, List<Held> held, List<Held> own, Map<String, Text> places) {
        List<AccountsView.Office> offices = held.stream()
                .filter(one -> one.row().account().equals(account.id()))
                .map(one -> new AccountsView.Office(
                        one,
                        places.get(String.valueOf(one.row().scope().subject())),
                        administrators.reach(own, one.row().record(), one.row().scope())))
                .toList();
        return new AccountsView.Line(
                account.id(), account.name(), account.open(), account.id().equals(signed.account()), offices);
    }

    private AccountsView.Waiting waiting(
            Proposal proposal, Signed signed, List<Held> own, Map<String, String> names, Map<String, Text> places) {
        Granting.Wish wish = proposal.wish();
        boolean mine = own.stream().anyMatch(held -> held.row().office().equals(wish.by()));
        boolean secondable = !mine
                && !wish.account().equals(signed.account())
                && administrators.reach(own, wish.root(), wish.scope());
        return new AccountsView.Waiting(
                proposal.id(),
                wish,
                String.valueOf(names.get(wish.account())),
                places.get(String.valueOf(wish.scope().subject())),
                secondable);
    }

    private Map<String, Text> places(List<Held> held, List<Proposal> waiting) {
        List<String> subjects = Stream.concat(
                        held.stream().map(one -> one.row().scope()),
                        waiting.stream().map(one -> one.wish().scope()))
                .map(Scope::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Optional<Held> any = held.stream().findFirst();
        return any.isEmpty() ? Map.of() : titles.of(subjects, any.get().record().day());
    }
}
