package nl.kaartensessie.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// HTML as PDF/UA: tagged, with title, language and its own font, so that a screen reader can read it and it looks
/// the same everywhere. Nothing is fetched.
final class PdfForm {

    private static final String FAMILY = "Open Sans";

    /// In place of an emoji, or of a script that the font does not have: the sign that says so.
    private static final String NO_GLYPH = "\uFFFD";

    /// The two characters that people can type and XML cannot hold.
    private static final Pattern NOT_IN_XML = Pattern.compile("[\uFFFE\uFFFF]");

    static {
        // It would write to the console by itself, and may quote what people typed.
        XRLog.setLoggingEnabled(false);
    }

    private PdfForm() {}

    /// @param html well-formed XML; PDF/UA asks for its `lang`, its title, and a `subject`
    static byte[] of(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useReplacementText(NO_GLYPH);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Kaartensessie");
        builder.withHtmlContent(NOT_IN_XML.matcher(html).replaceAll(NO_GLYPH), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String face) {
        InputStream font = PdfForm.class.getResourceAsStream("/fonts/ttf/OpenSans/OpenSans-" + face + ".ttf");
        if (font == null) {
            throw new IllegalStateException("The font is not on the class path");
        }
        return font;
    }
}
