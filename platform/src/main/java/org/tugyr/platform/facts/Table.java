package org.tugyr.platform.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a kind of row: its CSV file, its fact type and what it is. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {

    /** File name without {@code .csv}, also the kind's name: {@code indicators}. */
    String file();

    /** Fact type: {@code roadmap.IndicatorRecorded}. */
    String fact();

    /** Kind of subject that the first key column names ({@code indicator}), or empty where rows belong to another subject. */
    String subject() default "";

    /** Whether rows may come from CSV files; where not, they come from this program alone, which keeps their rule. */
    boolean imported() default true;

    /** One sentence for the documentation. */
    String doc();
}
