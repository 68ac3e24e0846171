package nl.kaartensessie.support;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/// What all of us, libraries included, write in the log until it is closed.
public final class CapturedLog extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final PatternFormatter formatter = new PatternFormatter("%p %c %s%e");
    private final Logger all = Logger.getLogger("");
    private final Level before = all.getLevel();

    /// @param from the operator's wish; a category may have a level of its own
    public CapturedLog(Level from) {
        setLevel(Level.ALL);
        all.addHandler(this);
        all.setLevel(from);
    }

    /// Each with its level, its category and its failure in full.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        // The client of the tests stands in the same process.
        if (!line.getLoggerName().startsWith("org.apache.http")) {
            lines.add(formatter.format(line));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        all.setLevel(before);
        all.removeHandler(this);
    }
}
