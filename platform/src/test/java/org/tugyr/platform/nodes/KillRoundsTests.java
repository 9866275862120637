package org.tugyr.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many rounds as {@code -Dtugyr.kill.rounds} says; {@code bench/kill} does two hundred. */
class KillRoundsTests {

    private static final int ROUNDS = Integer.getInteger("tugyr.kill.rounds", 20);
    private static final long SEED = 7;

    @Test
    void losesNoAcknowledgedFactWhenKilledAgainAndAgain(@TempDir Path data) throws Exception {
        long acknowledged = KillRounds.run(data, ROUNDS, SEED);

        assertThat(acknowledged).isGreaterThan(ROUNDS);
        System.out.printf("%d rounds, %d entries acknowledged, none lost, no fork%n", ROUNDS, acknowledged);
    }
}
