package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import nl.kaartensessie.RoomClient;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The report against PDF/UA-1, as far as a machine can tell: every rule of veraPDF.
@QuarkusTest
class PdfUaTest {

    /// What people type, and what no font has all of.
    private static final List<String> TYPED = List.of(
            "Twee\nregels, en een\ttab",
            "👩‍👩‍👧 👍🏽 ✅ → ☐ €",
            "سارة ושרה 小林 Ζωή Юлия",
            "e\u0301e\u0301n a\u00ADf\u00ADbreken\u00A0niet \u200Bhier",
            "x".repeat(500),
            HeldSession.HOSTILE);

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_16_5_the_report_is_pdf_ua(String language) throws Exception {
        assertThat(faults(HeldSession.held().report("application/pdf", language).asByteArray()))
                .isEmpty();
    }

    @Test
    void rule_16_5_so_it_is_when_nothing_was_said() throws Exception {
        assertThat(faults(report(RoomClient.open()))).isEmpty();
    }

    @Test
    void rule_16_5_so_it_is_whatever_people_typed() throws Exception {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        TYPED.forEach(text -> kim.done("outcome.add", "kind", "agreement", "text", text));
        assertThat(faults(report(kim))).isEmpty();
    }

    @Test
    void what_is_no_pdf_ua_is_found_out() throws Exception {
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(report(RoomClient.open()))) {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            pdf.save(spoilt);
        }
        assertThat(faults(spoilt.toByteArray())).anyMatch(fault -> fault.contains("StructTreeRoot"));
    }

    private static byte[] report(RoomClient facilitator) {
        return new HeldSession(facilitator, facilitator)
                .report("application/pdf", "nl")
                .asByteArray();
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(PdfUaTest::describe)
                    .distinct()
                    .toList();
        }
    }

    private static String describe(TestAssertion fault) {
        return fault.getRuleId().getClause() + ": " + fault.getMessage() + " at "
                + fault.getLocation().getContext();
    }
}
