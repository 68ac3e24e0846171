package nl.kaartensessie.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import nl.kaartensessie.sheet.WorkbookWriter;

/// The forms in which a report or an invitation is given.
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    MARKDOWN(Format.MARKDOWN_TYPE),
    HTML(MediaType.TEXT_HTML),
    PLAIN(MediaType.TEXT_PLAIN),
    PDF(Format.PDF_TYPE),
    CALENDAR(Format.CALENDAR_TYPE),
    WORKBOOK(WorkbookWriter.MEDIA_TYPE),
    CSV(Format.CSV_TYPE);

    static final String MARKDOWN_TYPE = "text/markdown";
    static final String PDF_TYPE = "application/pdf";
    static final String CALENDAR_TYPE = "text/calendar";
    static final String CSV_TYPE = "text/csv";

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.valueOf(type);
    }

    /// As it is sent.
    MediaType type() {
        return type.getType().equals("text") ? type.withCharset("UTF-8") : type;
    }

    /// What the caller likes best of what is offered, of equals the first.
    static Format best(HttpHeaders headers, Format... offered) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(liked -> Arrays.stream(offered).filter(form -> liked.isCompatible(form.type)))
                .findFirst()
                .orElse(offered[0]);
    }
}
