/** The counting rules: ballots, a rule and, where it is needed, a lot give a result with every round of the way to it. */
@org.jspecify.annotations.NullMarked
module org.tugyr.count {
    requires static org.jspecify;

    exports org.tugyr.count;
    exports org.tugyr.count.approval;
    exports org.tugyr.count.lists;
    exports org.tugyr.count.pairwise;
    exports org.tugyr.count.protocol;
    exports org.tugyr.count.ranked;
    exports org.tugyr.count.seats;
    exports org.tugyr.count.single;
    exports org.tugyr.count.stv;
}
