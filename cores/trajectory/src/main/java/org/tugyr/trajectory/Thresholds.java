package org.tugyr.trajectory;

import java.math.BigDecimal;

/**
 * The shares of planned change at which one status ends and the next begins (docs/rules/trajectory.md §5).
 *
 * @param onTrack the least attainment that is on track, above zero and at most one
 * @param atRisk the least attainment that is at risk and not off track, above zero
 * @param worsening the share of the whole planned change by which a value may move the wrong way, as noise
 */
public record Thresholds(BigDecimal onTrack, BigDecimal atRisk, BigDecimal worsening) {
    /** The rule's own: 95 %, 60 %, 5 %. */
    public static final Thresholds STANDARD =
            new Thresholds(new BigDecimal("0.95"), new BigDecimal("0.60"), new BigDecimal("0.05"));

    public Thresholds {
        if (atRisk.signum() <= 0 || onTrack.compareTo(atRisk) < 0 || onTrack.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "thresholds must keep 0 < at risk <= on track <= 1, not %s and %s".formatted(atRisk, onTrack));
        }
        if (worsening.signum() < 0) {
            throw new IllegalArgumentException("the threshold of worsening cannot be negative: " + worsening);
        }
    }
}
