package org.tugyr.platform.doors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only who is signed in may use the route, and holds one of the roles. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    /** The roles, of which one is enough; none for whoever is signed in. */
    Role[] value() default {};

    /**
     * For which subject the role must be held, with the path's variables in braces, such as <code>area:{key}</code>; empty where it
     * may be held anywhere.
     */
    String subject() default "";
}
