package org.tugyr.platform.access;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.clock.Tick;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.SealedNames;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.NavItem.Place;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Site;

/** Wires accounts, signing in and roles. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    /** How many ticks pass before what is over is forgotten: ten minutes. */
    private static final int TICKS = 600;

    @Bean
    AccessKey accessKey(@Value("${tugyr.data:data}") Path data, DataSource source) {
        return AccessKey.open(data, source);
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, AccessKey key, Clock clock) {
        return new Accounts(jdbc, key, clock);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Sessions sessions(JdbcClient jdbc, AccessSettings settings, Clock clock) {
        return new Sessions(jdbc, settings, clock);
    }

    @Bean
    PasskeyStore passkeyStore(JdbcClient jdbc, Clock clock) {
        return new PasskeyStore(jdbc, clock);
    }

    @Bean
    Passkeys passkeys(PasskeyStore store, Site site) {
        return new Passkeys(store, site);
    }

    @Bean
    Confirming confirming(Passkeys passkeys, PasskeyStore store) {
        return new Confirming(passkeys, store);
    }

    @Bean
    Links links(JdbcClient jdbc, Clock clock) {
        return new Links(jdbc, clock);
    }

    @Bean
    Steps steps(JdbcClient jdbc, Clock clock) {
        return new Steps(jdbc, clock);
    }

    @Bean
    Attempts attempts(JdbcClient jdbc, AccessKey key, Clock clock) {
        return new Attempts(jdbc, key, clock);
    }

    @Bean
    Proposals proposals(JdbcClient jdbc, Clock clock) {
        return new Proposals(jdbc, clock);
    }

    @Bean
    Grants grants(Tables tables, Standpoints standpoints, Clock clock) {
        return new Grants(tables, standpoints, clock);
    }

    @Bean
    Holders holders(Accounts accounts, Grants grants) {
        return new Holders(accounts, grants);
    }

    @Bean
    Granting granting(FactLog log, Realm realm) {
        return new Granting(log, realm);
    }

    @Bean
    EndedKeys endedKeys(PasskeyStore store, Grants grants, Granting granting, Tables tables) {
        return new EndedKeys(store, grants, granting, tables);
    }

    @Bean
    Founding founding(
            JdbcClient jdbc,
            Links links,
            Grants grants,
            Granting granting,
            FactLog log,
            AccessKey key,
            AccessSettings settings,
            Clock clock) {
        return new Founding(jdbc, links, grants, granting, log, key, settings, clock);
    }

    @Bean
    Administrators administrators(Grants grants, Realm realm, FactLog log) {
        return new Administrators(grants, realm, log);
    }

    @Bean
    Acquaintances acquaintances(Grants grants, Proposals proposals, Administrators administrators) {
        return new Acquaintances(grants, proposals, administrators);
    }

    @Bean
    SignIn signIn(Accounts accounts, Passwords passwords, Steps steps, Sessions sessions, Attempts attempts) {
        return new SignIn(accounts, passwords, steps, sessions, attempts);
    }

    @Bean
    Joining joining(
            Links links,
            Accounts accounts,
            Passwords passwords,
            Steps steps,
            Sessions sessions,
            Founding founding,
            AccessKey key,
            DataSource source,
            Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return new Joining(links, accounts, passwords, steps, sessions, founding, key, transaction, clock);
    }

    @Bean
    Tick accessTidying(
            Accounts accounts, Sessions sessions, Links links, Steps steps, Attempts attempts, Proposals proposals) {
        return new Tick() {
            private int ticks;

            @Override
            public void tick() {
                if (ticks++ % TICKS == 0) {
                    accounts.tidy();
                    sessions.tidy();
                    links.tidy();
                    steps.tidy();
                    attempts.tidy();
                    proposals.tidy();
                }
            }
        };
    }

    @Bean
    Offices offices(Founding founding, Titles titles, Pages pages) {
        return new Offices(founding, titles, pages);
    }

    @Bean
    Persons persons(ObjectProvider<SealedNames> names) {
        return new Persons(names);
    }

    @Bean
    NavItem deskItem() {
        return new NavItem("desk", Place.FOOT, 90, "access.sign-in", DeskPage.PATH);
    }

    @Bean
    NavItem whoItem() {
        return new NavItem("who", Place.FOOT, 30, "access.who", WhoPage.PATH);
    }
}
