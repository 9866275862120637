package org.tugyr.platform.writing;

/** Tells of records in which what is submitted is on record at once, and not only ten minutes later; modules contribute theirs as beans. */
@FunctionalInterface
public interface NoWait {

    /** Whether nothing waits in a record now. */
    boolean in(String root);
}
