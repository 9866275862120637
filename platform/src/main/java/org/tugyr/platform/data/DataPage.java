package org.tugyr.platform.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;

/** The page that explains open data and leads to all of it. */
@Open
@Controller
final class DataPage {

    private static final String PATH = "/data";

    private final RecordChoice records;
    private final Kinds kinds;
    private final Pages pages;

    DataPage(RecordChoice records, Kinds kinds, Pages pages) {
        this.records = records;
        this.kinds = kinds;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<?> data(Reader reader, @RequestParam(name = "record", required = false) @Nullable String record) {
        Standpoint here = records.choose(record);
        RecordState state = RecordState.of(here);
        return pages.cached(reader, state, () -> {
            String base = PATH + "/records/" + here.root();
            DataView view = new DataView(
                    records.choices(here, PATH),
                    base,
                    here.synthetic(),
                    here.licence(),
                    reader.words().number(here.size()),
                    reader.words().day(here.day()),
                    List.of(
                            new DataView.File(base + "/" + PackageFile.DESCRIPTOR, "data.descriptor"),
                            new DataView.File(base + "/" + PackageFile.PEOPLE, "data.people"),
                            new DataView.File(base + "/" + PackageFile.RESULTS, "data.results"),
                            new DataView.File(PATH + "/numbers.csv", "data.numbers")),
                    kinds.all().stream()
                            .map(kind -> new DataView.File(base + "/" + kind.file(), "data.table." + kind.file()))
                            .toList(),
                    Operation.all().stream()
                            .filter(door -> door.parameters().stream().noneMatch(Operation.Parameter::required))
                            .map(Operation::path)
                            .toList());
            return new Pages.Draft("data/data.jte", page(reader, here, state), view);
        });
    }

    private static Page page(Reader reader, Standpoint here, RecordState state) {
        return Page.of(
                        reader,
                        state,
                        reader.words().get("data.title"),
                        reader.words().get("data.description"))
                .under("data")
                .within(here);
    }
}
