package org.tugyr.platform.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.Refusal;

/** Granting a role: a form, what would be recorded in plain words, and then the fact, or a proposal where it takes two. */
@Needs(Role.ADMINISTRATOR)
@Controller
final class GrantPages {

    static final String PATH = AccountsPages.PATH + "/grant";

    private static final int PLACES = 300;

    private final Accounts accounts;
    private final Granting granting;
    private final Administrators administrators;
    private final Acquaintances acquaintances;
    private final Proposals proposals;
    private final Realm realm;
    private final Persons persons;
    private final Titles titles;
    private final Pages pages;

    GrantPages(
            Accounts accounts,
            Granting granting,
            Administrators administrators,
            Acquaintances acquaintances,
            Proposals proposals,
            Realm realm,
            Persons persons,
            Titles titles,
            Pages pages) {
        this.accounts = accounts;
        this.granting = granting;
        this.administrators = administrators;
        this.acquaintances = acquaintances;
        this.proposals = proposals;
        this.realm = realm;
        this.persons = persons;
        this.titles = titles;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> form(
            Reader reader, Signed signed, CsrfToken token, @RequestParam Map<String, String> asked) {
        Standpoint record = administrators.of(signed).getFirst().record();
        Map<String, String> typed = new HashMap<>(asked);
        typed.putIfAbsent("record", record.root());
        typed.putIfAbsent("from", record.day().toString());
        typed.putIfAbsent("to", record.day().plusYears(1).toString());
        return show(reader, signed, token, GrantForm.of(typed, persons::key), null, null);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> preview(
            Reader reader, Signed signed, CsrfToken token, @RequestParam Map<String, String> typed) {
        GrantForm form = GrantForm.of(typed, persons::key);
        Optional<Refusal> refusal = form.refusal()
                .or(() -> granting.preview(wish(form, signed, reader))
                        .map(refused ->
                                Refusal.of(refused.reason(), refused.arguments().toArray())));
        return show(
                reader,
                signed,
                token,
                form,
                refusal.isPresent() ? null : previewed(form, signed, reader),
                refusal.orElse(null));
    }

    @PostMapping(PATH + "/confirm")
    ResponseEntity<byte[]> confirm(
            Reader reader, Signed signed, CsrfToken token, @RequestParam Map<String, String> typed) {
        GrantForm form = GrantForm.of(typed, persons::key);
        Optional<Refusal> refusal = form.refusal();
        if (refusal.isPresent()) {
            return show(reader, signed, token, form, null, refusal.get());
        }
        Granting.Wish wish = wish(form, signed, reader);
        if (wish.role().takesTwo()) {
            var refused = granting.preview(wish);
            if (refused.isPresent()) {
                Refusal why = Refusal.of(
                        refused.get().reason(), refused.get().arguments().toArray());
                return show(reader, signed, token, form, null, why);
            }
            var _ = proposals.add(wish);
            return SignInPages.seeOther(AccountsPages.PATH + "?done=proposed");
        }
        return switch (granting.grant(wish)) {
            case Outcome.Appended _ -> SignInPages.seeOther(AccountsPages.PATH + "?done=granted");
            case Outcome.Refused(String reason, List<String> arguments) ->
                show(reader, signed, token, form, null, Refusal.of(reason, arguments.toArray()));
            case Outcome.Stale _ -> throw new IllegalStateException("a rule decides on what stands");
        };
    }

    private Granting.Wish wish(GrantForm form, Signed signed, Reader reader) {
        if (accounts.byId(form.account())
                .filter(Account::open)
                .filter(acquaintances.of(signed))
                .isEmpty()) {
            throw PageProblem.noSubject(form.account());
        }
        String by = administrators.office(signed, form.record(), Scope.of(form.place()));
        return form.wish(by, reader.language().tag());
    }

    private GrantView.Preview previewed(GrantForm form, Signed signed, Reader reader) {
        Granting.Wish wish = wish(form, signed, reader);
        LocalDate day = wish.from();
        String place = wish.scope().subject();
        String appointing = wish.appointedBy() == null ? null : "organisation:" + wish.appointedBy();
        String office = Granting.actor(wish.by());
        Map<String, Text> names = titles.of(
                Stream.of(place, appointing, office).filter(Objects::nonNull).toList(), day);
        return new GrantView.Preview(
                accounts.byId(form.account()).orElseThrow().name(),
                wish.person() == null
                        ? null
                        : persons.named(form.record(), List.of(wish.person())).get(wish.person()),
                wish.role(),
                Objects.requireNonNull(names.get(office)),
                place == null ? null : names.get(place),
                appointing == null ? null : names.get(appointing));
    }

    private ResponseEntity<byte[]> show(
            Reader reader,
            Signed signed,
            CsrfToken token,
            GrantForm form,
            GrantView.@Nullable Preview previewed,
            @Nullable Refusal refusal) {
        List<Standpoint> records =
                administrators.of(signed).stream().map(Held::record).distinct().toList();
        Standpoint record = records.stream()
                .filter(one -> one.root().equals(form.record()))
                .findFirst()
                .orElseThrow(PageProblem::forbidden);
        List<GrantView.Person> people = accounts.all().stream()
                .filter(account -> account.open() && !account.id().equals(signed.account()))
                .filter(acquaintances.of(signed))
                .map(account -> new GrantView.Person(account.id(), account.name()))
                .toList();
        GrantView view = new GrantView(
                Frame.of(signed, token),
                form,
                records,
                people,
                previewed == null ? persons.some(record.root()) : Map.of(),
                previewed == null ? realm.places(record.root(), record.day(), PLACES) : List.of(),
                previewed,
                refusal);
        String title = reader.words().get("access.grant");
        Page page = Page.of(reader, null, title, title).unlisted(PATH);
        HttpStatus status = refusal == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return pages.personal(status, "access/grant.jte", page, view);
    }
}
