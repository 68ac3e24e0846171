package nl.kaartensessie.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/// HTML as PDF/UA and PDF/A-2a: tagged, with title, language, its own fonts and colours that are told, so that a
/// screen reader can read it and it looks the same everywhere, also when it is opened from an archive. Nothing is
/// fetched.
public final class PdfRenderer {

    static {
        // It would write to the console by itself, and may quote what people typed.
        XRLog.setLoggingEnabled(false);
    }

    /// What the numbers of a colour stand for: sRGB, as every Java platform has it.
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private PdfRenderer() {}

    /// The fonts, in the order in which they are asked for a sign. The last has its free licence beside it.
    enum Font {
        TEXT("Open Sans", 400, "/fonts/ttf/OpenSans/OpenSans-Regular.ttf"),
        BOLD("Open Sans", 700, "/fonts/ttf/OpenSans/OpenSans-Bold.ttf"),
        SIGNS("DejaVu Sans", 400, "/fonts/DejaVuSans.ttf");

        private final String family;
        private final int weight;
        private final String file;

        Font(String family, int weight, String file) {
            this.family = family;
            this.weight = weight;
            this.file = file;
        }

        InputStream open() {
            InputStream font = PdfRenderer.class.getResourceAsStream(file);
            if (font == null) {
                throw new IllegalStateException("The font is not on the class path");
            }
            return font;
        }
    }

    /// @param html well-formed XML; PDF/UA asks for its `lang`, its title, and a `subject`
    static byte[] of(String html, Locale language) {
        return of(
                new Draft() {
                    @Override
                    public String html() {
                        return html;
                    }

                    @Override
                    public boolean fits(Heights heights) {
                        return true;
                    }
                },
                language);
    }

    /// A document whose look depends on how much of it there is.
    public interface Draft {

        /// As it is for now, well-formed XML.
        String html();

        /// Changes what does not fit, by what was measured of [#html].
        ///
        /// @return whether nothing had to change; it does at last, however much there is
        boolean fits(Heights heights);
    }

    /// How high something became.
    @FunctionalInterface
    public interface Heights {

        /// In points, of the element with this id.
        float of(String id);
    }

    /// Lays the draft out until all fits.
    public static byte[] of(Draft draft, Locale language) {
        while (true) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            try (PdfBoxRenderer renderer =
                    builder(draft.html(), language).toStream(pdf).buildPdfRenderer()) {
                renderer.layout();
                if (draft.fits(id -> height(renderer, id))) {
                    renderer.createPDF();
                    return pdf.toByteArray();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static float height(PdfBoxRenderer renderer, String id) {
        return renderer.getSharedContext().getBoxById(id).getHeight() / renderer.getDotsPerPoint();
    }

    private static PdfRendererBuilder builder(String html, Locale language) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        for (Font font : Font.values()) {
            builder.useFont(font::open, font.family, font.weight, FontStyle.NORMAL, true);
        }
        builder.useReplacementText(Printable.NO_GLYPH);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Kaartensessie");
        return builder.withHtmlContent(Printable.of(html, language), null);
    }
}
