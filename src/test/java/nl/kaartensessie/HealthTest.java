package nl.kaartensessie;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import nl.kaartensessie.support.Management;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Test
    void isReadyWithItsDatabase() {
        Management.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
