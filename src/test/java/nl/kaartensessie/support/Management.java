package nl.kaartensessie.support;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import nl.kaartensessie.web.ManagementPort;

/// The port for health and metrics: of the application that is tested, or of the server as a process that is in
/// use.
public final class Management {

    private static int ofProcess;

    private Management() {}

    /// From here on that of a process.
    public static void use(int port) {
        ofProcess = port;
    }

    public static int port() {
        return ofProcess == 0 ? CDI.current().select(ManagementPort.class).get().port() : ofProcess;
    }

    /// @param path such as `/q/metrics`
    public static Response get(String path) {
        return given().port(port()).get(path);
    }
}
