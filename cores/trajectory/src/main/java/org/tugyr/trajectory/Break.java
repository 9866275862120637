package org.tugyr.trajectory;

import java.time.LocalDate;

/**
 * A day from which a series is measured in another way, so that values before it compare with nothing after it.
 *
 * @param on the first day of the new way
 * @param announcedOn the day the break became known; before it, the record cannot take it into account
 */
public record Break(LocalDate on, LocalDate announcedOn) {}
