package nl.kaartensessie.support;

import java.time.Duration;

/// Keeps a line alive, however long the test takes: a client that is silent for a minute is gone.
public record Heartbeat(LiveClient line, Thread thread) implements AutoCloseable {

    public static final String BEAT = "{\"type\":\"beat\"}";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    public Heartbeat(LiveClient line) {
        this(line, Thread.ofVirtual().start(() -> beat(line)));
    }

    private static void beat(LiveClient line) {
        while (line.isOpen() && line.trySend(BEAT)) {
            if (line.closedWithin(PAUSE)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
