package org.tugyr.platform.lists;

import java.util.List;

/**
 * Who stands on a list, in order: as published where every slot was, otherwise as put together by its rules.
 *
 * @param candidacy of the list in its contest
 * @param people persons, the first slot first; nobody where neither is known
 */
public record ListOrder(String list, String contest, String candidacy, List<String> people) {

    public ListOrder {
        people = List.copyOf(people);
    }
}
