package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import nl.kaartensessie.support.RoomClient;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The report against PDF/UA-1 and PDF/A-2a, as far as a machine can tell: every rule of veraPDF.
@QuarkusTest
class PdfConformanceTest {

    /// What people type, and what no font has all of.
    private static final List<String> TYPED = List.of(
            "Twee\nregels, en een\ttab",
            "👩‍👩‍👧 👍🏽 ✅ → ☐ €",
            "سارة ושרה 小林 Ζωή Юлия",
            "e\u0301e\u0301n a\u00ADf\u00ADbreken\u00A0niet \u200Bhier",
            // Signs of private use that the fonts have, and one that they don't; not one sign twice over.
            "\uE000 \uF6C3 \uF6C5 \uFB01 \uF8FF \uDB80\uDC00",
            "Ω \u2126 µ μ \u00AD-\u2010\u2011 \u2028 \u00A0",
            "x".repeat(500),
            CompletedSession.HOSTILE);

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_16_5_the_report_is_pdf_ua_and_pdf_a(String language) throws Exception {
        assertThat(PdfFaults.of(CompletedSession.held()
                        .report("application/pdf", language)
                        .asByteArray()))
                .isEmpty();
    }

    @Test
    void rule_16_5_so_it_is_when_nothing_was_said() throws Exception {
        assertThat(PdfFaults.of(report(RoomClient.open()))).isEmpty();
    }

    @Test
    void rule_16_5_so_it_is_whatever_people_typed() throws Exception {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        TYPED.forEach(text -> kim.done("outcome.add", "kind", "agreement", "text", text));
        assertThat(PdfFaults.of(report(kim))).isEmpty();
    }

    @Test
    void what_is_no_pdf_ua_is_found_out() throws Exception {
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(report(RoomClient.open()))) {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            pdf.save(spoilt);
        }
        assertThat(PdfFaults.of(spoilt.toByteArray())).anyMatch(fault -> fault.contains("StructTreeRoot"));
    }

    @Test
    void what_is_no_pdf_a_is_found_out() throws Exception {
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(report(RoomClient.open()))) {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS);
            pdf.save(spoilt);
        }
        assertThat(PdfFaults.of(spoilt.toByteArray())).anyMatch(fault -> fault.contains("OutputIntent"));
    }

    private static byte[] report(RoomClient facilitator) {
        return new CompletedSession(facilitator, facilitator)
                .report("application/pdf", "nl")
                .asByteArray();
    }
}
