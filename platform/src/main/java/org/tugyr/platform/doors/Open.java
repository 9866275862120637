package org.tugyr.platform.doors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Anyone may use the route, and is answered without regard to who they are: no account is looked up, no cookie but that of the
 * language is read or set. What it takes in a form can be sent by anyone, so it needs no token.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Open {}
