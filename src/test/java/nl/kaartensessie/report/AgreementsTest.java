package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kaartensessie.problem.Languages;
import org.junit.jupiter.api.Test;

/// The agreements of a report in a spreadsheet.
class AgreementsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private static final Report REPORT = new Report(
            "Sessie",
            "samenwerken",
            1,
            DAY,
            12,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new Report.Line(1, "=HYPERLINK(1)", new Report.CardLine("stilte", "Stilte", null), "Anna", DAY),
                    new Report.Line(2, "Zonder iemand", null, null, null)),
            List.of(new Report.Line(3, "Een vraag is geen afspraak", null, "Bilal", null)),
            List.of(),
            List.of(),
            null,
            new Report.Earlier(
                    List.of(
                            new Report.EarlierLine(7, "Van toen", "Noor", DAY, "done"),
                            new Report.EarlierLine(8, "Van toen ook", null, null, null)),
                    List.of()));

    @Test
    void rule_45_9_whatWhoWhenAndHowItStandsAndThoseOfLastTime() {
        assertThat(Agreements.table(REPORT, new Texts(Languages.DUTCH)).rows())
                .containsExactly(
                        List.of("Wat", "Wie", "Terugkoppeling op", "Stand", "Bij de kaart"),
                        List.of("=HYPERLINK(1)", "Anna", "2026-12-03", "nieuw", "Stilte"),
                        List.of("Zonder iemand", "", "", "nieuw", ""),
                        List.of("Van toen", "Noor", "2026-12-03", "gedaan", ""),
                        List.of("Van toen ook", "", "", "niet besproken", ""));
        assertThat(Agreements.table(REPORT, new Texts(Locale.ENGLISH)).rows().getFirst())
                .contains("What", "Who");
    }
}
