package org.tugyr.platform.roadmap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.writing.Drafts;

/** The round trip of due values: out as a spreadsheet in the reader's language, back as a draft that shows what would be recorded. */
@Needs(Role.REPORTER)
@Controller
final class ReporterPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Drafts drafts;
    private final DueStore store;

    ReporterPages(Drafts drafts, DueStore store) {
        this.drafts = drafts;
        this.store = store;
    }

    @GetMapping("/desk/values.xlsx")
    ResponseEntity<byte[]> sheet(Reader reader, Signed signed, @RequestParam("office") String office)
            throws IOException {
        Held held = drafts.offices(signed, ReporterDesk.FORM).stream()
                .filter(one -> one.row().office().equals(office))
                .findFirst()
                .orElseThrow(PageProblem::forbidden);
        LocalDate today = held.record().day();
        List<DueValue> due =
                store.values(store.awaited(held.row().record(), held.row().scope()), today, Drafts.MOST);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ValueSheet.write(out, due, today, reader.words());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("values-" + office + "-" + today + ".xlsx")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    @PostMapping("/desk/values")
    ResponseEntity<byte[]> filled(
            Signed signed,
            @RequestParam("office") String office,
            @RequestParam(name = "sheet", required = false) @Nullable MultipartFile sheet)
            throws IOException {
        if (sheet == null || sheet.isEmpty()) {
            return seeOther("/desk?sheet=none");
        }
        try {
            List<Typed> typed = ValueSheet.read(sheet.getBytes(), Drafts.MOST);
            return typed.isEmpty()
                    ? seeOther("/desk?sheet=empty")
                    : seeOther(drafts.begin(signed, office, ReporterDesk.FORM, typed));
        } catch (ValueSheet.Unreadable _) {
            return seeOther("/desk?sheet=unreadable");
        }
    }

    private static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(path))
                .build();
    }
}
