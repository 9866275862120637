package org.tugyr.platform.data;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Reader;

/** Sends the files of data packages while they are being read, each from one state of the database. */
@Open
@Controller
final class Downloads {

    /** A reader of long files holds a connection of the pool for as long as that takes. */
    private static final int AT_ONCE = 3;

    /** Changes with what files look like, so that nobody keeps the old look. */
    private static final int EDITION = 1;

    private final DataSource source;
    private final Kinds kinds;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Downloads(DataSource source, Kinds kinds, Clock clock) {
        this.source = source;
        this.kinds = kinds;
        this.clock = clock;
    }

    private interface Work {
        void on(Moment moment) throws IOException, SQLException;
    }

    @GetMapping("/data/records/{key}/{file}")
    void file(
            Reader reader,
            @PathVariable("key") String key,
            @PathVariable("file") String name,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        PackageFile file = files(reader).get(name);
        if (file == null) {
            throw PageProblem.notFound();
        }
        with(key, request, moment -> {
            String saved = file.type().equals("text/csv") ? attachment(moment.state(), file.name()) : null;
            begin(response, file.type() + ";charset=UTF-8", saved);
            file.write(moment, response.getOutputStream());
        });
    }

    @GetMapping("/data/records/{key}.zip")
    void everything(
            Reader reader, @PathVariable("key") String key, ServletWebRequest request, HttpServletResponse response)
            throws IOException, SQLException {
        with(key, request, moment -> {
            begin(response, "application/zip", attachment(moment.state(), "data.zip"));
            ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
            for (PackageFile file : files(reader).values()) {
                zip.putNextEntry(new ZipEntry(file.name()));
                file.write(moment, zip);
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    private Map<String, PackageFile> files(Reader reader) {
        Map<String, PackageFile> files = new LinkedHashMap<>();
        PackageFile.all(kinds, reader.site().absolute("")).forEach(file -> files.put(file.name(), file));
        return files;
    }

    private void with(String key, ServletWebRequest request, Work work) throws IOException, SQLException {
        if (!places.tryAcquire()) {
            throw PageProblem.busy();
        }
        try (Moment moment = Moment.open(source, kinds, clock, key)) {
            Standpoint state = moment.state();
            if (!request.checkNotModified("W/\"%d-%d-%s\"".formatted(EDITION, state.size(), state.day()))) {
                work.on(moment);
            }
        } finally {
            places.release();
        }
    }

    private static void begin(
            HttpServletResponse response, String type, @org.jspecify.annotations.Nullable String saved) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (saved != null) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + saved + "\"");
        }
    }

    private static String attachment(Standpoint state, String name) {
        return "tugyr-%s-%s-%d-%s".formatted(state.root(), state.day(), state.size(), name);
    }
}
