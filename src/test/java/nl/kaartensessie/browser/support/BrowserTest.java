package nl.kaartensessie.browser.support;

import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// One Chromium for the class, and the address of the service under test.
public abstract class BrowserTest {

    protected static Browsers browsers;

    @TestHTTPResource
    protected String address;

    @BeforeAll
    protected static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    protected static void stopBrowser() {
        browsers.close();
    }
}
