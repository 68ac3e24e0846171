package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.process.support.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged service is killed and started again while a group looks at it in real browsers.
@NeedsBrowser
class RestartIT {

    @TempDir
    Path data;

    @Test
    void rule_8_8_a_restart_in_mid_session_is_a_blink_for_everybody() {
        try (ServerProcess server = ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString()));
                Browsers browsers = Browsers.start();
                Device desk = browsers.device(server.address());
                Device laptop = browsers.device(server.address());
                Device phone = browsers.device(server.address())) {
            Window kim = desk.window();
            kim.openByHand("Trage Trein", "Kim");
            Window anna = laptop.window().joinByHand("trage trein", "Anna");
            Window bo = phone.window().joinByHand("trage trein", "Bo");
            kim.startSession();
            kim.press("Volgende kaart voor iedereen");
            List.of(anna, bo).forEach(window -> window.seesCard(2));
            anna.raise("Nieuw punt");
            assertThat(anna.button("Hand omlaag, nummer 1")).isVisible();

            server.kill();
            // The line is dead, and the cards can still be leafed through.
            assertThat(bo.within(".chip")).containsText("Even geen verbinding");
            bo.press("Volgende kaart");
            bo.seesCard(3);

            server.startAgain();
            List.of(kim, anna, bo).forEach(Window::isLive);
            kim.seesCard(2);
            anna.seesCard(2);
            assertThat(anna.button("Hand omlaag, nummer 1")).isVisible();
            kim.press("Volgende kaart voor iedereen");
            List.of(kim, anna, bo).forEach(window -> window.seesCard(3));

            server.stop();
            server.startAgain();
            List.of(kim, anna, bo).forEach(window -> window.isLive().seesCard(3));
        }
    }
}
