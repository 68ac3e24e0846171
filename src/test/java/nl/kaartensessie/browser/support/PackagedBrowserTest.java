package nl.kaartensessie.browser.support;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/// A test with the Chromium and the packaged service that all test classes of this process share.
public abstract class PackagedBrowserTest {

    protected Browsers browsers;
    protected String address;

    @BeforeEach
    protected void useWhatIsShared() {
        browsers = Browsers.shared();
        address = SharedServer.use().address();
    }

    @AfterAll
    protected static void checkTheMarkup() {
        HtmlChecker.checkGathered();
    }
}
