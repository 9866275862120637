package org.tugyr.platform.mail;

import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.web.Refusal;
import org.tugyr.platform.web.words.Language;

/**
 * What somebody typed who wants to follow.
 *
 * @param address as typed; empty where it is longer than any address
 */
public record FollowForm(String address, Frequency frequency, Language language) {

    static FollowForm of(Map<String, String> typed, Language usual) {
        String address = typed.getOrDefault("address", "").strip();
        return new FollowForm(
                address.length() > Address.LONGEST ? "" : address,
                Frequency.ofWord(typed.getOrDefault("frequency", "")).orElse(Frequency.WEEKLY),
                Language.of(typed.getOrDefault("language", "")).orElse(usual));
    }

    /** Why it is not taken; empty where it is. */
    Optional<Refusal> refusal() {
        return Address.of(address).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("mail.refused.address").at("address"));
    }

    /** The address, of a form that is taken. */
    Address addressed() {
        return Address.of(address).orElseThrow();
    }
}
