package org.tugyr.platform.web;

/**
 * A page that says what went wrong.
 *
 * @param status HTTP status
 * @param text what happened and what can be done
 */
public record ProblemView(int status, String text) {}
