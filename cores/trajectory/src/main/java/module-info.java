/** The trajectory rules: baseline, targets, values and a day give a status with its arithmetic. */
@org.jspecify.annotations.NullMarked
module org.tugyr.trajectory {
    requires static org.jspecify;

    exports org.tugyr.trajectory;
}
