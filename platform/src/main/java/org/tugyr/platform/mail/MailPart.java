package org.tugyr.platform.mail;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.access.AccountPart;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** Says on the account's page whether there is an address of e-mail, and leads to where it is set. */
final class MailPart implements AccountPart {

    private final Followers followers;
    private final Requests requests;
    private final Pages pages;

    MailPart(Followers followers, Requests requests, Pages pages) {
        this.followers = followers;
        this.requests = requests;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Content> of(Signed who, Reader reader) {
        Optional<Follower> own = followers.ofAccount(who.account());
        String state = own.map(
                        follower -> AccountMailPages.told(follower) ? "mail.account.told" : "mail.account.untold")
                .orElseGet(() -> requests.waits(who.account()) ? "mail.account.waits" : "mail.account.none");
        return List.of(pages.part("mail/accountpart.jte", Map.of("w", reader.words(), "state", state)));
    }
}
