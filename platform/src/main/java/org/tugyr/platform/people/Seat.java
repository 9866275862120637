package org.tugyr.platform.people;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/**
 * A person in a post or organisation, with the names valid on a page's day.
 *
 * @param person the person's name; null where it is not open
 * @param erased the name was open once and has been erased
 * @param post title of the post; null where the membership is in none
 * @param started first day, as it is known
 * @param ended last day, as it is known; null while it lasts
 * @param from first day in the reader's language; null where it is not known
 * @param to last day in the reader's language; null while it lasts
 * @param current whether it holds on the page's day
 * @param entry its place in the log
 */
public record Seat(
        @Nullable Text person,
        String personHref,
        boolean erased,
        Text organisation,
        String organisationHref,
        @Nullable Text post,
        @Nullable Text area,
        @Nullable String areaHref,
        @Nullable When started,
        @Nullable When ended,
        @Nullable String from,
        @Nullable String to,
        boolean current,
        long entry) {}
