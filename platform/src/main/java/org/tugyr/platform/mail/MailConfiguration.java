package org.tugyr.platform.mail;

import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.access.AccessKey;
import org.tugyr.platform.access.Holders;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Site;
import org.tugyr.platform.web.words.Lexicon;

/** Wires mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, AccessKey key, Clock clock) {
        return new Outbox(jdbc, key, clock);
    }

    @Bean
    Post post(MailSettings settings, Site site, @Value("${tugyr.data:data}") Path data) {
        if (settings.leaves() && site.address() == null) {
            throw new IllegalStateException(
                    "TUGYR_MAIL_HOST is set, so --site must say where readers reach this site: letters hold links to it");
        }
        return settings.leaves() ? new SmtpPost(settings) : new FolderPost(FolderPost.folder(data));
    }

    @Bean
    Press press(TemplateEngine engine, MailSettings settings, Clock clock) {
        return new Press(engine, settings.sender(), clock);
    }

    /** Where nobody has said under which address the site is reached, letters lie in a folder on this machine, and lead to it. */
    @Bean
    Links mailLinks(Site site, Environment environment) {
        return new Links(() -> site.address() != null
                ? site.address()
                : "http://localhost:" + environment.getProperty("local.server.port", "8080"));
    }

    @Bean
    Letters letters(Lexicon lexicon, Links links) {
        return new Letters(lexicon, links);
    }

    @Bean
    Followers followers(JdbcClient jdbc, AccessKey key, Clock clock) {
        return new Followers(jdbc, key, clock);
    }

    @Bean
    Requests mailRequests(JdbcClient jdbc, AccessKey key, Clock clock) {
        return new Requests(jdbc, key, clock);
    }

    @Bean
    DeskDigest deskDigest(Holders holders, ObjectProvider<DeskNews> contributed) {
        return new DeskDigest(holders, contributed);
    }

    @Bean
    Newsroom newsroom(ObjectProvider<News> news) {
        return new Newsroom(news.stream().toList());
    }

    @Bean
    Subscribing subscribing(
            Requests requests,
            Followers followers,
            Newsroom newsroom,
            Outbox outbox,
            Letters letters,
            Press press,
            Lexicon lexicon,
            MailSettings settings,
            DataSource source,
            Clock clock) {
        return new Subscribing(
                requests, followers, newsroom, outbox, letters, press, lexicon, settings, transaction(source), clock);
    }

    @Bean
    Digests digests(
            Followers followers,
            Newsroom newsroom,
            Outbox outbox,
            Letters letters,
            Press press,
            Links links,
            Lexicon lexicon,
            MailSettings settings,
            DataSource source,
            Clock clock) {
        return new Digests(
                followers, newsroom, outbox, letters, press, links, lexicon, settings, transaction(source), clock);
    }

    @Bean
    Postman postman(Outbox outbox, Followers followers, Post post, MailSettings settings, Clock clock) {
        return new Postman(outbox, followers, post, settings, clock);
    }

    @Bean
    Rounds rounds(
            Digests digests,
            Postman postman,
            Followers followers,
            Requests requests,
            Outbox outbox,
            Holders holders,
            AccessKey key,
            Clock clock) {
        return new Rounds(digests, postman, followers, requests, outbox, holders, key, clock);
    }

    @Bean
    MailPart mailPart(Followers followers, Requests requests, Pages pages) {
        return new MailPart(followers, requests, pages);
    }

    private static TransactionTemplate transaction(DataSource source) {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }
}
