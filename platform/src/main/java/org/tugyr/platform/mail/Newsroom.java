package org.tugyr.platform.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tugyr.platform.web.words.Words;

/** Who tells of which kind of subject. */
final class Newsroom {

    private final Map<String, News> byKind;

    Newsroom(List<News> news) {
        this.byKind = news.stream().collect(Collectors.toMap(News::kind, Function.identity()));
    }

    /** Who tells of subjects of a kind. */
    Optional<News> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** What can be followed as a subject; empty where there is no such subject. */
    Optional<News.Followed> subject(String subject, Words words) {
        int colon = subject.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : of(subject.substring(0, colon)).flatMap(news -> news.subject(subject.substring(colon + 1), words));
    }
}
