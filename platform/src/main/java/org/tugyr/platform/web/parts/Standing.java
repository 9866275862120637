package org.tugyr.platform.web.parts;

import org.tugyr.platform.web.words.Words;

/** Where a pledge, measure or indicator stands in one voice: what its chip shows. */
public enum Standing {
    REPORTED_DONE(Tone.DONE, Icon.CHECK),
    REPORTED_ON_SCHEDULE(Tone.GOOD, Icon.ARROW),
    REPORTED_UNDER_WAY(Tone.GOOD, Icon.ARROW),
    REPORTED_AT_RISK(Tone.WARN, Icon.ALERT),
    REPORTED_BEHIND(Tone.BAD, Icon.DOWN),
    REPORTED_STOPPED(Tone.FAIL, Icon.STOP),
    REPORTED_NOT_STARTED(Tone.OPEN, Icon.RING),
    /** Nobody has reported yet. */
    REPORTED_NOTHING(Tone.NONE, Icon.DASH),

    MEASURED_ACHIEVED(Tone.DONE, Icon.CHECK),
    MEASURED_ON_TRACK(Tone.GOOD, Icon.ARROW),
    MEASURED_AT_RISK(Tone.WARN, Icon.ALERT),
    MEASURED_OFF_TRACK(Tone.BAD, Icon.DOWN),
    MEASURED_WORSENING(Tone.BAD, Icon.FALLING),
    MEASURED_MISSED(Tone.FAIL, Icon.CROSS),
    MEASURED_NOT_ASSESSABLE(Tone.NONE, Icon.DASH),

    JUDGED_KEPT(Tone.DONE, Icon.CHECK),
    JUDGED_KEPT_LATE(Tone.DONE, Icon.HALF),
    JUDGED_PARTLY_KEPT(Tone.WARN, Icon.HALF),
    JUDGED_IN_THE_WORKS(Tone.GOOD, Icon.ARROW),
    JUDGED_STALLED(Tone.BAD, Icon.STOP),
    JUDGED_BROKEN(Tone.FAIL, Icon.CROSS),
    JUDGED_NOT_ASSESSABLE(Tone.NONE, Icon.DASH),
    /** No council has judged yet. */
    JUDGED_NOT_YET(Tone.NONE, Icon.DASH);

    private final Tone tone;
    private final Icon icon;

    Standing(Tone tone, Icon icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /**
     * The standing of a module's own status.
     *
     * @param status a constant with the name of one here, less the voice: {@code AT_RISK}
     */
    public static Standing of(Voice voice, Enum<?> status) {
        return valueOf(voice.name() + "_" + status.name());
    }

    public Voice voice() {
        return Voice.valueOf(name().substring(0, name().indexOf('_')));
    }

    public Tone tone() {
        return tone;
    }

    public Icon icon() {
        return icon;
    }

    /** The word on its chip. */
    public String label(Words words) {
        return words.of("web.standing", this);
    }
}
