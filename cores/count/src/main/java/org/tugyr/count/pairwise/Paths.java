package org.tugyr.count.pairwise;

/** The strongest beat paths (Schulze 2011, §2.3; a path is as strong as its weakest majority's winning votes). */
final class Paths {
    private final long[][] strength;

    Paths(Pairwise pairwise) {
        var n = pairwise.candidates().size();
        strength = new long[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < n; j++) {
                strength[i][j] = pairwise.beats(i, j) ? pairwise.above(i, j) : 0;
            }
        }
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < n; j++) {
                for (var k = 0; k < n; k++) {
                    if (i != j && i != k && j != k) {
                        strength[j][k] = Math.max(strength[j][k], Math.min(strength[j][i], strength[i][k]));
                    }
                }
            }
        }
    }

    boolean beats(int some, int other) {
        return strength[some][other] > strength[other][some];
    }

    int wins(int some) {
        var wins = 0;
        for (var other = 0; other < strength.length; other++) {
            wins += beats(some, other) ? 1 : 0;
        }
        return wins;
    }
}
