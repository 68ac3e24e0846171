package nl.kaartensessie.work;

import java.time.Duration;

/// As much work of a kind waits as may wait: nothing was done, and who calls tries again later.
public final class Busy extends RuntimeException {

    /// Most of what waits is done by then.
    public static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    Busy() {
        super("busy", null, false, false);
    }
}
