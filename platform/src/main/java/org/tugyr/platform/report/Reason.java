package org.tugyr.platform.report;

/** Why a claim has its mark (rule claim/1, §5). */
public enum Reason {
    INDEPENDENT_SOURCE(Mark.SUPPORTED),
    ARITHMETIC_FITS(Mark.CONSISTENT),
    OWN_SIDE(Mark.REPEATED),
    SOURCES_DISAGREE(Mark.CONTRADICTED),
    ARITHMETIC_FAILS(Mark.CONTRADICTED),
    INDEPENDENT_CONFLICT(Mark.SOURCES_CONFLICT),
    FIGURES_CONFLICT(Mark.SOURCES_CONFLICT),
    OWN_CONFLICT(Mark.SOURCES_CONFLICT),
    NO_BASE(Mark.UNVERIFIABLE),
    NO_SOURCE(Mark.UNVERIFIABLE),
    FIRST_NOT_STATED(Mark.UNVERIFIABLE),
    OPINION(Mark.NOT_CHECKABLE),
    CAUSE(Mark.NOT_CHECKABLE);

    private final Mark mark;

    Reason(Mark mark) {
        this.mark = mark;
    }

    Mark mark() {
        return mark;
    }
}
