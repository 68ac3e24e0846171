package nl.kaartensessie.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/// What the operator sees of guessing: how much, and never who, where or what.
///
/// There from the start, so that who watches sees a nought and not nothing.
///
/// Thread rule: any thread; the line in the log comes from one of the scheduler's.
@Startup
@ApplicationScoped
public class Misses {

    private static final Logger LOG = Logger.getLogger(Misses.class);

    /// More of them are told as so many.
    private static final int NETWORKS = 1_000;

    private final Map<What, Counter> missed = new EnumMap<>(What.class);

    private final Counter lockOuts;
    private final LongAdder refused = new LongAdder();
    private final Set<Network> networks = ConcurrentHashMap.newKeySet();

    public Misses(MeterRegistry registry) {
        for (What what : What.values()) {
            missed.put(
                    what,
                    Counter.builder("kaartensessie.misses")
                            .description("What was named and is wrong")
                            .tag("what", what.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        lockOuts = Counter.builder("kaartensessie.lockouts")
                .description("Times that a network missed so often that it is not answered for a while")
                .register(registry);
    }

    /// What was named.
    public enum What {
        WORD,
        KEY,
        /// Of a room, by opening one: its word was taken, or it was erased before anybody used it.
        OPENING,
        /// Of an editor.
        CREDENTIAL,
        /// Of a member. Most of these were right once, and their room is gone.
        TOKEN
    }

    public void missed(What what) {
        Objects.requireNonNull(missed.get(what)).increment();
    }

    /// An address has come to its limit.
    public void lockedOut() {
        lockOuts.increment();
    }

    /// A try of an address over its limit was not even looked at.
    public void refused(ClientAddress address) {
        refused.increment();
        if (networks.size() < NETWORKS) {
            networks.add(address.narrowest());
        }
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        int from = networks.size();
        long times = refused.sumThenReset();
        networks.clear();
        if (times > 0) {
            LOG.warnf(
                    "In the last minute %d words, keys or credentials were not even looked at, as too many before them"
                            + " were wrong; networks that they came from: %d",
                    times, from);
        }
    }
}
