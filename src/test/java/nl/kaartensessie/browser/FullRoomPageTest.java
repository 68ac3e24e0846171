package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Accessibility.check;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.kaartensessie.browser.support.BrowserTest;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people see of a room that fills up: its facilitator in time, its participants when they can do no more.
@NeedsBrowser
@QuarkusTest
class FullRoomPageTest extends BrowserTest {

    private static final String FILL = """
            insert into room_event (room_id, seq, at, by, events)
            select ?, (select max(seq) from room_event where room_id = ?) + number, now(), 'm_x',
                   '[{"type": "command.noted", "answer": 1}]'
            from generate_series(1, ?) as number
            on conflict do nothing
            """;

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void rule_21_16_theFacilitatorKnowsInTimeAndWhoCanDoNoMoreReadsWhy(int width, int height) throws SQLException {
        Browser.NewContextOptions looks =
                new Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE);
        try (Device desk = browsers.device(address, looks);
                Device laptop = browsers.device(address, looks)) {
            Window marieke = desk.window();
            String word = "volle emmer " + width;
            marieke.open(word, "Marieke");
            Window anna = laptop.window().join(word, "Anna");
            anna.isLive();
            marieke.startSession();

            fill(marieke, 12_000);
            marieke.press("Volgende kaart voor iedereen");
            assertThat(marieke.within(".notice").first()).containsText("Deze sessie is voor 80% vol.");
            anna.seesCard(2);
            assertThat(anna.within(".notice")).hasCount(0);
            check(marieke, "a room that fills up");

            fill(marieke, 3_000);
            anna.within(".room-bar__item").last().click();
            assertThat(anna.within(".notice").first()).containsText("In deze sessie past niets meer bij.");
            check(anna, "a full room");
            marieke.press("Volgende kaart voor iedereen");
            assertThat(marieke.within(".notice").first()).containsText("Deze sessie is vol.");
            check(marieke, "a full room, facilitator");

            marieke.page().reload();
            assertThat(marieke.within(".notice").first()).containsText("Deze sessie is vol.");
            marieke.command("{\"type\": \"session.end\"}");
            assertThat(marieke.within(".notice")).hasCount(0);
        }
    }

    /// With what is told to nobody, as it would be by many hours of talk. A number that the room takes at the same
    /// moment stays the room's.
    private void fill(Window in, int entries) throws SQLException {
        String room = in.page().url().replaceAll(".*/sessie/([^/?#]+).*", "$1");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(FILL)) {
            insert.setString(1, room);
            insert.setString(2, room);
            insert.setInt(3, entries);
            insert.executeUpdate();
        }
    }
}
