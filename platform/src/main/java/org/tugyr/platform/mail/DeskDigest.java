package org.tugyr.platform.mail;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Holders;
import org.tugyr.platform.web.words.Words;

/** What waits for whoever holds offices, told each morning as long as it waits. Its key is the account. */
final class DeskDigest implements News {

    static final String KIND = "desk";

    private final Holders holders;
    private final ObjectProvider<DeskNews> contributed;

    DeskDigest(Holders holders, ObjectProvider<DeskNews> contributed) {
        this.holders = holders;
        this.contributed = contributed;
    }

    static String subject(String account) {
        return KIND + ":" + account;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Followed> subject(String account, Words words) {
        return holders.of(account).map(offices -> {
            ZoneId zone = offices.isEmpty()
                    ? ZoneOffset.UTC
                    : offices.getFirst().record().zone();
            boolean invented = !offices.isEmpty()
                    && offices.stream().allMatch(held -> held.record().synthetic());
            return new Followed(words.get("mail.desk"), "/desk", zone, invented);
        });
    }

    @Override
    public long now(String account) {
        return 0;
    }

    @Override
    public Told since(String account, long told, Words words) {
        List<Held> offices = holders.of(account).orElse(List.of());
        List<Line> lines = contributed.stream()
                .sorted(java.util.Comparator.comparingInt(DeskNews::order))
                .flatMap(news -> offices.stream().flatMap(held -> news.of(held, words).stream()))
                .distinct()
                .toList();
        return new Told(lines, told);
    }
}
