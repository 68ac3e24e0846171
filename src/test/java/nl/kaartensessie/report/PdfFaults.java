package nl.kaartensessie.report;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// What a PDF lacks of PDF/UA-1 and PDF/A-2a, by every rule of veraPDF.
public final class PdfFaults {

    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfFaults() {}

    public static List<String> of(byte[] pdf) throws Exception {
        List<String> faults = new ArrayList<>();
        for (PDFAFlavour flavour : FLAVOURS) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .map(fault -> flavour + " " + describe(fault))
                        .distinct()
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private static String describe(TestAssertion fault) {
        return fault.getRuleId().getClause() + ": " + fault.getMessage() + " at "
                + fault.getLocation().getContext();
    }
}
