package org.tugyr.platform.site;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.web.FeedKind;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.NavItem.Place;
import org.tugyr.platform.web.Pages;

/** Wires the roof. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    SiteStore siteStore(DataSource source) {
        return new SiteStore(JdbcClient.create(source));
    }

    @Bean
    Seals seals(DataSource source) {
        return new Seals(source);
    }

    @Bean
    AreaSection areaSection(StandingCounts standings, Areas areas, Pages pages) {
        return new AreaSection(standings, areas, pages);
    }

    @Bean
    AreaCards areaCards(StandingCounts standings, Areas areas, Pages pages) {
        return new AreaCards(standings, areas, pages);
    }

    @Bean
    FeedKind areaFeeds() {
        return new FeedKind("area");
    }

    @Bean
    FeedKind contestFeeds() {
        return new FeedKind("contest");
    }

    @Bean
    FeedKind listFeeds() {
        return new FeedKind("list");
    }

    @Bean
    FeedKind pledgeFeeds() {
        return new FeedKind("pledge");
    }

    @Bean
    FeedKind disagreementFeeds() {
        return new FeedKind(DisagreementNews.KIND);
    }

    @Bean
    Findings findings(DataSource source) {
        return new Findings(JdbcClient.create(source));
    }

    @Bean
    BoardKeeper boardKeeper(DataSource source, StandingCounts standings, Clock clock) {
        return new BoardKeeper(source, standings, clock);
    }

    @Bean
    NavItem boardItem() {
        return new NavItem("board", Place.MENU, 10, "site.nav.board", "/");
    }

    @Bean
    NavItem logItem() {
        return new NavItem("log", Place.FOOT, 25, "site.nav.log", "/log");
    }

    @Bean
    NavItem aboutItem() {
        return new NavItem("about", Place.FOOT, 10, "site.nav.about", "/about");
    }

    @Bean
    NavItem recordsItem() {
        return new NavItem("records", Place.FOOT, 20, "site.nav.records", "/records");
    }

    @Bean
    NavItem verifyItem() {
        return new NavItem("verify", Place.FOOT, 30, "site.nav.verify", "/log#verify");
    }
}
