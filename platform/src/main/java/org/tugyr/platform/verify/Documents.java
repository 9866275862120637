package org.tugyr.platform.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tugyr.platform.files.Filed;

/** The documents that entries name by their hashes, where they are published beside the log. */
final class Documents {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([0-9a-f]{2}/[0-9a-f]{62})");

    private final Findings findings;
    private final Set<String> named = new HashSet<>();
    private long equal;

    Documents(Findings findings) {
        this.findings = findings;
    }

    void note(Filed row) {
        if (row.sha256() != null) {
            named.add(row.sha256());
        }
    }

    /** To be called at the end of the log: hashes every document that is listed. */
    void finish(Published published) throws IOException {
        try (Lines lines = new Lines(published.open(Layout.FILE_LIST), Layout.FILE_LIST)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Matcher listed = LINE.matcher(line);
                if (listed.matches() && Layout.file(listed.group(1)).equals(listed.group(2))) {
                    compare(published, listed.group(1), lines.place());
                } else {
                    findings.refute(lines.place(), line, "a hash, two spaces, a path that follows from it");
                }
            }
        } catch (NoSuchFileException _) {
            // an export without documents
        }
        findings.leave("documents that are not published here", named.size());
    }

    private void compare(Published published, String sha256, String place) throws IOException {
        String path = Layout.FILES + Layout.file(sha256);
        if (!named.remove(sha256)) {
            findings.refute(place, sha256, "a hash that an entry names, once");
            return;
        }
        try (InputStream in = published.open(path)) {
            String hash = hash(in);
            if (hash.equals(sha256)) {
                equal++;
            } else {
                findings.refute(path, "a file of SHA-256 " + hash, sha256);
            }
        } catch (NoSuchFileException _) {
            findings.refute(path, "nothing", "the file that " + Layout.FILE_LIST + " lists");
        }
    }

    private static String hash(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var _ = new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** How many documents have the hash that an entry names. */
    long equal() {
        return equal;
    }
}
