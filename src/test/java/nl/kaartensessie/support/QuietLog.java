package nl.kaartensessie.support;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Keeps what we write in the log out of it, for a class that makes faults, perhaps by the thousand. With a chosen
/// seed, to look at, all of it is there.
public final class QuietLog implements BeforeAllCallback, AfterAllCallback {

    private static final Logger OURS = Logger.getLogger("nl.kaartensessie");

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("kaartensessie.seed") == null) {
            OURS.setLevel(Level.OFF);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        OURS.setLevel(null);
    }
}
