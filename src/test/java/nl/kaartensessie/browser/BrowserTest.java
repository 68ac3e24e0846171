package nl.kaartensessie.browser;

import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// One Chromium for the class, and the address of the service under test.
abstract class BrowserTest {

    static Browsers browsers;

    @TestHTTPResource
    String address;

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void stopBrowser() {
        browsers.close();
    }
}
