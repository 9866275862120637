package org.tugyr.platform.web.parts;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** All lines of a list that is read page by page, none of which is kept. */
public record Lines<L>(int pages, IntFunction<List<L>> page) implements Iterable<L> {

    @Override
    public Iterator<L> iterator() {
        return IntStream.rangeClosed(1, pages)
                .boxed()
                .flatMap(number -> page.apply(number).stream())
                .iterator();
    }
}
