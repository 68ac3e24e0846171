package nl.kaartensessie.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.work.Bulkhead;
import nl.kaartensessie.work.Busy;
import org.jspecify.annotations.Nullable;

/// Makes PDFs, each once: who asks for one that is being made waits for that, and who asks again gets the same. It
/// asks nobody who they are, so ask [RoomReader] first.
///
/// Thread rule: any thread; one lock guards what is being made, and nobody waits under it.
@ApplicationScoped
public class Pdfs implements Journal.Listener {

    /// So many at most are kept, however small they are.
    private static final int MOST_KEPT = 64;

    private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);

    /// What a PDF is of. It equals another only when that would be the same PDF.
    public interface Key {

        /// The room with which it goes; null for what is in no room.
        @Nullable
        RoomId room();
    }

    private final Bulkhead bulkhead;
    private final Cache<Key, byte[]> kept;

    @GuardedBy("lock")
    private final Map<Key, Printing> printing = new HashMap<>();

    private final ReentrantLock lock = new ReentrantLock();

    Pdfs(PdfSettings settings, MeterRegistry registry) {
        bulkhead = new Bulkhead("pdf", settings.threads(), settings.queue(), registry);
        long bytes = settings.kept().asLongValue();
        int least = Math.toIntExact(Math.max(1, bytes / MOST_KEPT));
        kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, byte[]>weigher((key, pdf) -> Math.max(least, pdf.length))
                .expireAfterWrite(LONGEST_KEPT)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    void start(@Observes StartupEvent event, Journal journal) {
        journal.listen(this);
    }

    void stop(@Observes ShutdownEvent event) {
        bulkhead.close();
    }

    /// The PDF of this key.
    ///
    /// @param making makes it, if it has to be made
    /// @param ifGone takes what is to be called when the caller hangs up, so that another may get the place
    /// @throws Busy when too many wait
    public byte[] get(Key key, Supplier<byte[]> making, Consumer<Runnable> ifGone) {
        byte[] known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Printing shared = join(key, making);
        AtomicBoolean left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) {
                leave(shared);
            }
        };
        ifGone.accept(leave);
        try {
            return Bulkhead.await(shared.task);
        } finally {
            leave.run();
        }
    }

    private Printing join(Key key, Supplier<byte[]> making) {
        lock.lock();
        try {
            Printing shared = printing.get(key);
            if (shared == null) {
                shared = new Printing(key, making);
                bulkhead.start(shared.task);
                printing.put(key, shared);
            }
            shared.waiting++;
            return shared;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Printing shared) {
        lock.lock();
        try {
            shared.waiting--;
            if (shared.waiting == 0 && bulkhead.withdraw(shared.task)) {
                printing.remove(shared.key, shared);
            }
        } finally {
            lock.unlock();
        }
    }

    private void done(Printing shared, byte @Nullable [] pdf) {
        lock.lock();
        try {
            // What was erased meanwhile is not there any more.
            if (printing.remove(shared.key, shared) && pdf != null) {
                kept.put(shared.key, pdf);
            }
        } finally {
            lock.unlock();
        }
    }

    /// It has to hear of the end of a room of which there is something here.
    @Override
    public boolean follows(RoomId room) {
        lock.lock();
        try {
            return printing.keySet().stream().anyMatch(key -> room.equals(key.room()))
                    || kept.asMap().keySet().stream().anyMatch(key -> room.equals(key.room()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void appended(RoomId room, long last, @Nullable Entry entry) {
        // What is kept is of its own moment.
    }

    @Override
    public void missed() {
        kept.invalidateAll();
    }

    @Override
    public void erased(RoomId room) {
        lock.lock();
        try {
            printing.keySet().removeIf(key -> room.equals(key.room()));
            kept.asMap().keySet().removeIf(key -> room.equals(key.room()));
        } finally {
            lock.unlock();
        }
    }

    /// Lets go at once of what is too much, which else happens a moment later.
    void tidy() {
        kept.cleanUp();
    }

    /// A PDF that is being made, or waits for that.
    private final class Printing {

        private final Key key;
        private final FutureTask<byte[]> task;
        /// Guarded by the lock of all.
        private int waiting;

        Printing(Key key, Supplier<byte[]> making) {
            this.key = key;
            this.task = new FutureTask<>(() -> {
                byte @Nullable [] pdf = null;
                try {
                    pdf = making.get();
                    return pdf;
                } finally {
                    done(this, pdf);
                }
            });
        }
    }
}
