package org.tugyr.platform.mail;

import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.mail.Letter.Block;
import org.tugyr.platform.mail.Letter.Group;
import org.tugyr.platform.mail.Letter.Link;
import org.tugyr.platform.mail.Letter.Paragraph;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

/** The letters that there are, in the reader's language. */
final class Letters {

    private final Lexicon lexicon;
    private final Links links;

    Letters(Lexicon lexicon, Links links) {
        this.lexicon = lexicon;
        this.links = links;
    }

    /** Asks whether an address is its owner's. */
    Letter confirmation(Language language, String title, boolean account, String token) {
        Words words = lexicon.in(language);
        String what = account ? words.get("mail.confirm.account") : words.get("mail.confirm.follow", Plain.of(title));
        return new Letter(
                language,
                words.get("mail.confirm.subject"),
                List.of(
                        new Paragraph(what),
                        new Link(words.get("mail.confirm.link"), links.confirm(token)),
                        new Paragraph(words.get("mail.confirm.lasting", Requests.LASTING.toHours()))),
                List.of(new Paragraph(words.get("mail.confirm.stranger"))),
                null);
    }

    /**
     * Tells what is new; every group has something.
     *
     * @param lines how many there are, those that are not shown included
     */
    Letter digest(Follower follower, List<Group> groups, int lines, boolean synthetic, String token) {
        Words words = lexicon.in(follower.language());
        List<Block> blocks = new ArrayList<>();
        if (synthetic) {
            blocks.add(new Paragraph(words.get("web.banner.synthetic")));
        }
        blocks.addAll(groups);
        String subject = groups.size() == 1
                ? words.get("mail.digest.subject.one", groups.getFirst().title(), lines)
                : words.get("mail.digest.subject", lines);
        return new Letter(
                follower.language(),
                subject,
                blocks,
                List.of(
                        new Paragraph(
                                words.get(follower.account() == null ? "mail.digest.why" : "mail.digest.why.account")),
                        new Link(words.get("mail.digest.manage"), links.manage(token)),
                        new Link(words.get("mail.digest.stop"), links.unsubscribe(token))),
                links.unsubscribe(token));
    }

    /** Shows an operator that letters arrive. */
    Letter test() {
        Words words = lexicon.in(Language.EN);
        return new Letter(
                Language.EN,
                words.get("mail.test.subject"),
                List.of(new Paragraph(words.get("mail.test.text")), new Paragraph("Тұғыр: ә ғ қ ң ө ұ ү һ і")),
                List.of(new Paragraph(words.get("mail.test.why"))),
                null);
    }
}
