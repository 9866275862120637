package org.tugyr.platform.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.roadmap.Changes;
import org.tugyr.platform.roadmap.PledgeChanges;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.web.FollowKind;

/** Wires what followers are told by e-mail. */
@Configuration(proxyBeanMethods = false)
class NewsConfiguration {

    @Bean
    AreaNews areaNews(StandingCounts standings, Areas areas, Changes changes, Standpoints standpoints, Titles titles) {
        return new AreaNews(standings, areas, changes, standpoints, titles);
    }

    @Bean
    PledgeNews pledgeNews(PledgeChanges pledges, Standpoints standpoints, Titles titles) {
        return new PledgeNews(pledges, standpoints, titles);
    }

    @Bean
    DisagreementNews disagreementNews(
            StandingCounts standings, Areas areas, Findings findings, Standpoints standpoints, Titles titles) {
        return new DisagreementNews(standings, areas, findings, standpoints, titles);
    }

    @Bean
    EntryNews personNews(FactLog log, Kinds kinds, Standpoints standpoints, Titles titles) {
        return new EntryNews("person", log, kinds, standpoints, titles);
    }

    @Bean
    EntryNews organisationNews(FactLog log, Kinds kinds, Standpoints standpoints, Titles titles) {
        return new EntryNews("organisation", log, kinds, standpoints, titles);
    }

    @Bean
    FollowKind areaFollowed() {
        return new FollowKind("area");
    }

    @Bean
    FollowKind pledgeFollowed() {
        return new FollowKind("pledge");
    }

    @Bean
    FollowKind disagreementsFollowed() {
        return new FollowKind(DisagreementNews.KIND);
    }

    @Bean
    FollowKind personFollowed() {
        return new FollowKind("person");
    }

    @Bean
    FollowKind organisationFollowed() {
        return new FollowKind("organisation");
    }
}
