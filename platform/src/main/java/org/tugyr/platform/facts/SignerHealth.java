package org.tugyr.platform.facts;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down where this node has a key that must not sign. */
final class SignerHealth implements HealthIndicator {

    private final Signer signer;

    SignerHealth(Signer signer) {
        this.signer = signer;
    }

    @Override
    public Health health() {
        return signer.problem()
                .map(problem -> Health.down().withDetail("problem", problem))
                .orElseGet(() -> Health.up().withDetail("signs", signer.signs()))
                .build();
    }
}
