package nl.kaartensessie.report.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/// What stands on the pages of a PDF, also by quarter, as they are cut.
final class PrintedPages {

    private static final double WIDTH = 105 / 25.4 * 72;
    private static final double HEIGHT = 148.5 / 25.4 * 72;

    /// What stands nearer to where one cuts might be cut off.
    private static final double EDGE = 6 / 25.4 * 72;

    private PrintedPages() {}

    /// The text of each page.
    static List<String> of(byte[] pdf) {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /// The texts in the quarters of a page, well within them: upper left, upper right, lower left, lower right.
    ///
    /// @param page from 1
    static List<String> quarters(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripperByArea text = new PDFTextStripperByArea();
            for (int quarter = 0; quarter < 4; quarter++) {
                text.addRegion(
                        "q" + quarter,
                        new Rectangle2D.Double(
                                quarter % 2 * WIDTH + EDGE,
                                Math.floorDiv(quarter, 2) * HEIGHT + EDGE,
                                WIDTH - 2 * EDGE,
                                HEIGHT - 2 * EDGE));
            }
            text.extractRegions(document.getPage(page - 1));
            return List.of(
                    text.getTextForRegion("q0"),
                    text.getTextForRegion("q1"),
                    text.getTextForRegion("q2"),
                    text.getTextForRegion("q3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without its spaces and the breaks of its lines, of which paper has others.
    static String letters(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }
}
