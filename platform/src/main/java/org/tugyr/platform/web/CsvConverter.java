package org.tugyr.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Sends a table while it is being read, however long it is. */
final class CsvConverter extends AbstractHttpMessageConverter<Csv> {

    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    CsvConverter() {
        super(TYPE);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Csv.class;
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType media) {
        return false;
    }

    @Override
    protected Csv readInternal(Class<? extends Csv> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("tables are not read", input);
    }

    @Override
    protected void writeInternal(Csv csv, HttpOutputMessage output) throws IOException {
        csv.write(output.getBody());
    }
}
