package org.tugyr.platform.web;

import java.net.InetAddress;
import java.util.Arrays;

/** Who counts as one where requests are counted: an address of the network, of IPv6 the half that belongs to one household or office. */
public final class Household {

    private static final int BYTES = 8;

    private Household() {}

    /** The household of an address, as a key for counting only. */
    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, BYTES)));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
