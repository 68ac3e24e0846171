/// What a session leaves and what it starts with, on paper: the report, the invitation and the factsheet. All are
/// computed from the log of the room and its deck, and stored nowhere.
///
/// Cards to print and cut out are in [nl.kaartensessie.report.paper], and their PDFs are made as that of the report.
///
/// Words once, forms several: [Report], [Invitation] and [Factsheet] are what there is to tell, [ReportDocument]
/// tells it in a language, and the renderings ([MarkdownRenderer], [PdfRenderer], [CalendarRenderer]) give it a
/// form.
@NullMarked
package nl.kaartensessie.report;

import org.jspecify.annotations.NullMarked;
