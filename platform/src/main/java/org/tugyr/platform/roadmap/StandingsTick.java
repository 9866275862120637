package org.tugyr.platform.roadmap;

import org.springframework.scheduling.annotation.Scheduled;

/** Refreshes the standings as the log grows and the day changes. */
final class StandingsTick {

    private final Standings standings;

    StandingsTick(Standings standings) {
        this.standings = standings;
    }

    @Scheduled(fixedDelay = 1_000)
    void refresh() {
        standings.refresh();
    }
}
