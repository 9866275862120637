package org.tugyr.platform.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents one column of a {@link Table} and says how it is treated.
 *
 * <p>The column's name is the component's name in snake case; its type is the component's type; it may be empty where
 * the component is nullable and {@link #required} is not set.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

    /** What it is, with its unit or format, in one sentence. */
    String value();

    /** Part of the row's key. */
    boolean key() default false;

    /** Kinds of subject this column may refer to, such as {@code area}; must exist in the same root. */
    String[] ref() default {};

    /** The fact is about the subject referred to: it appears in that subject's history. */
    boolean about() default false;

    /** Sealed: the entry holds a salted digest only; the value lives in an opening. */
    boolean sealed() default false;

    /** The CSV's key stays with the importer; the record holds a random one (for people). */
    boolean opaque() default false;

    /** Required at intake although the component is nullable (because an erasure can take it away). */
    boolean required() default false;
}
