package org.tugyr.platform.writing;

import java.util.List;

/** The forms of a module, which contributes them as a bean. */
@FunctionalInterface
public interface FormSource {

    /** Its forms. */
    List<Form> forms();
}
