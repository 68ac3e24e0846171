/// Cards on paper: four on an A4, to cut out, with what is for the facilitator on their back.
///
/// [CardSet] is what there is to print, [CardSheets] finds a size in which each text fits its card, and
/// [CardSheetsDocument] says it in words for the template `paper/cards.html`. Making the PDF is the work of
/// [nl.kaartensessie.report.PdfRenderer], and waiting for it that of [nl.kaartensessie.report.Pdfs].
@NullMarked
package nl.kaartensessie.report.paper;

import org.jspecify.annotations.NullMarked;
