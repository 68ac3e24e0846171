package nl.kaartensessie.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/// A test with the Chromium and the packaged service that all test classes of this process share.
abstract class PackagedBrowserTest {

    Browsers browsers;
    String address;

    @BeforeEach
    void useWhatIsShared() {
        browsers = Browsers.shared();
        address = SharedServer.use().address();
    }

    @AfterAll
    static void checkTheMarkup() {
        HtmlChecker.checkGathered();
    }
}
