package nl.kaartensessie.browser.sheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.kaartensessie.browser.support.ClosingPage;
import nl.kaartensessie.browser.support.Window;

/// The closing, the end, and the report.
public record SheetOfClosing(Album album, Window marieke, Window anna) {

    public void draw() {
        marieke.command("{\"type\": \"step.enter\", \"step\": \"closing\"}");
        assertThat(anna.heading("Samen afsluiten")).isVisible();
        album.whole(anna, "closing, participant");
        ClosingPage.grade(anna, "8", "Fijn gesprek");
        assertThat(anna.text("Jouw cijfer: 8")).isVisible();
        anna.command("{\"type\": \"outcome.add\", \"kind\": \"question\", \"text\": \"Mag een tekening erbij?\"}");
        anna.command("{\"type\": \"outcome.add\", \"kind\": \"tomorrow\", \"text\": \"Eerst vragen wie het leest\"}");
        album.whole(anna, "closing, own grade");
        for (String step : List.of("Slotkaart", "Cijfer", "Morgen", "Afspraken", "Open vragen", "Verslag", "Einde")) {
            ClosingPage.step(marieke, step);
            album.lead(marieke, "closing, " + step);
        }
        ClosingPage.step(marieke, "Cijfer");
        marieke.press("Toon alle cijfers");
        assertThat(marieke.dialog()).isVisible();
        album.lead(marieke, "asked whether to show the grades");
        marieke.page().keyboard().press("Escape");
        ClosingPage.step(marieke, "Einde");
        marieke.press("Beëindig de sessie");
        assertThat(marieke.dialog()).isVisible();
        album.lead(marieke, "asked whether to end");
        marieke.press("Ja, beëindig de sessie");
        assertThat(anna.heading("De sessie is afgelopen")).isVisible();
        album.whole(anna, "ended, participant");
        assertThat(marieke.heading("De sessie is afgelopen")).isVisible();
        album.whole(marieke, "ended, facilitator");
        String session = SheetOfSession.path(marieke);
        marieke.page().navigate(session + "/verslag");
        assertThat(marieke.within(".report .paper")).isVisible();
        album.whole(marieke, "report");
        album.document(marieke, "report", 1280, 900, ColorScheme.LIGHT);
        anna.page().navigate(session + "/verslag");
        assertThat(anna.link("Terug naar de sessie")).isVisible();
        album.see(anna, "report, participant");
        marieke.page().navigate(session);
        marieke.press("Wis alles nu");
        album.lead(marieke, "asked whether to erase");
        marieke.press("Ja, wis alles");
        assertThat(marieke.heading("Alles is gewist")).isVisible();
        album.see(marieke, "erased");
        anna.page().navigate("/nieuw");
    }
}
