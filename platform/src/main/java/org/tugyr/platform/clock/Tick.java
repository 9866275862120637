package org.tugyr.platform.clock;

/** What a module does again and again, so that what it remembers keeps up with the log and the day; a bean of each is asked every second. */
@FunctionalInterface
public interface Tick {

    /** Catches up; quick where nothing has happened. */
    void tick();
}
