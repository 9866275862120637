package org.tugyr.trajectory;

import java.util.List;

/**
 * A pledge's measured status: the worst among its main indicators that can be assessed (docs/rules/trajectory.md §10).
 *
 * @param assessable how many of the indicators that count could be assessed
 * @param total how many indicators count: the main ones, or all where none is marked main
 * @param decidedBy the indicators with the pledge's status, in the order given; empty if none can be assessed
 */
public record PledgeStanding(Status status, int assessable, int total, List<String> decidedBy) {
    public static final String RULE = "pledge-measured/1";

    /**
     * One indicator of a pledge.
     *
     * @param id as used on the record, returned in {@code decidedBy}
     * @param main whether the pledge says that this indicator counts before others
     */
    public record Indicator(String id, boolean main, Status status) {}

    public PledgeStanding {
        decidedBy = List.copyOf(decidedBy);
    }

    /** Rolls up the indicators of one pledge; without any it is {@link Status#NOT_ASSESSABLE}. */
    public static PledgeStanding of(List<Indicator> indicators) {
        var main = indicators.stream().filter(Indicator::main).toList();
        var counted = main.isEmpty() ? indicators : main;
        var assessable =
                counted.stream().filter(each -> each.status().assessable()).toList();
        var worst = assessable.stream()
                .map(Indicator::status)
                .max(Status::compareTo)
                .orElse(Status.NOT_ASSESSABLE);
        var decidedBy = assessable.stream()
                .filter(each -> each.status() == worst)
                .map(Indicator::id)
                .toList();
        return new PledgeStanding(worst, assessable.size(), counted.size(), decidedBy);
    }
}
