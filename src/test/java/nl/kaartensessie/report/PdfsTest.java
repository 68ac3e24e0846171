package nl.kaartensessie.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.work.Busy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How PDFs wait for each other, and who waits for which.
class PdfsTest {

    private static final int THREADS = 2;
    private static final int QUEUE = 3;
    private static final long KEPT = 50_000;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Pdfs pdfs = new Pdfs(new Settings(), metrics);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final List<Runnable> hangUps = new CopyOnWriteArrayList<>();

    /// A permit for each that was begun, and for each who waits.
    private final Semaphore started = new Semaphore(0);

    private final Semaphore joined = new Semaphore(0);

    @AfterEach
    void stop() {
        gate.countDown();
        pdfs.stop(new ShutdownEvent());
    }

    @Test
    void rule_23_1_whoComesWhenTheQueueIsFullIsToldToTryAgain() throws InterruptedException {
        List<CompletableFuture<byte[]>> all = full();

        assertThatThrownBy(() -> pdfs.get(key(99), this::pdf, hangUps::add)).isInstanceOf(Busy.class);
        assertThat(metrics.get("kaartensessie.work.refused")
                        .tag("kind", "pdf")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(metrics.get("kaartensessie.work.waiting")
                        .tag("kind", "pdf")
                        .gauge()
                        .value())
                .isEqualTo(QUEUE);

        gate.countDown();
        assertThat(all)
                .allSatisfy(pdf ->
                        assertThat(new String(pdf.join(), 0, 5, US_ASCII)).isEqualTo("%PDF-"));
    }

    @Test
    void rule_23_1_whoAskForTheSameOneShareIt() throws Exception {
        CompletableFuture<byte[]> one = ask(key(1));
        started.acquire();
        CompletableFuture<byte[]> other = ask(key(1));
        joined.acquire(2);
        gate.countDown();

        assertThat(other.get()).isSameAs(one.get());
        assertThat(pdfs.get(key(1), this::pdf, hangUps::add)).isSameAs(one.get());
        assertThat(made).hasValue(1);
        pdfs.get(key(2), this::pdf, hangUps::add);
        assertThat(made).hasValue(2);
    }

    @Test
    void rule_23_1_whoHangsUpWhileWaitingFreesThePlace() throws InterruptedException {
        full();
        hangUps.getLast().run();
        CompletableFuture<byte[]> next = ask(key(99));
        joined.acquire();
        gate.countDown();

        assertThat(next.join()).isNotEmpty();
        assertThat(made).hasValue(THREADS + QUEUE);
    }

    @Test
    void rule_23_1_whatOthersStillWaitForStays() throws InterruptedException {
        List<CompletableFuture<byte[]>> all = full();
        CompletableFuture<byte[]> shared = ask(key(THREADS + QUEUE));
        joined.acquire();
        hangUps.get(THREADS + QUEUE - 1).run();
        gate.countDown();

        assertThat(shared.join()).isSameAs(all.getLast().join());
    }

    @Test
    void rule_23_1_nothingIsKeptOfARoomThatIsErased() {
        gate.countDown();
        byte[] one = pdfs.get(key(1), this::pdf, hangUps::add);
        assertThat(pdfs.follows(key(1).room())).isTrue();
        pdfs.erased(key(1).room());
        assertThat(pdfs.follows(key(1).room())).isFalse();
        assertThat(pdfs.get(key(1), this::pdf, hangUps::add)).isNotSameAs(one);
        assertThat(made).hasValue(2);
    }

    @Test
    void rule_23_1_norOfOneThatIsErasedWhileItIsMade() throws InterruptedException {
        CompletableFuture<byte[]> one = ask(key(1));
        started.acquire();
        pdfs.erased(key(1).room());
        gate.countDown();

        assertThat(one.join()).isNotEmpty();
        assertThat(pdfs.follows(key(1).room())).isFalse();
    }

    @Test
    void aPdfThatCannotBeMadeIsAFaultForWhoAskedAndIsNotKept() {
        gate.countDown();
        Supplier<byte[]> broken = () -> PdfRenderer.of("<html", Locale.ROOT);
        assertThatThrownBy(() -> pdfs.get(key(1), broken, hangUps::add)).isInstanceOf(RuntimeException.class);
        assertThat(pdfs.get(key(1), this::pdf, hangUps::add)).isNotEmpty();
    }

    @Test
    void rule_23_1_onlySoMuchIsKept() {
        gate.countDown();
        for (int i = 0; i < 8; i++) {
            pdfs.get(key(i), this::pdf, hangUps::add);
        }
        pdfs.tidy();
        assertThat(IntStream.range(0, 8)
                        .filter(i -> pdfs.follows(key(i).room()))
                        .count())
                .isBetween(1L, KEPT / pdfs.get(key(8), this::pdf, hangUps::add).length);
    }

    /// All threads busy, and the queue full.
    private List<CompletableFuture<byte[]>> full() throws InterruptedException {
        List<CompletableFuture<byte[]>> all = new ArrayList<>();
        for (int i = 1; i <= THREADS + QUEUE; i++) {
            all.add(ask(key(i)));
            joined.acquire();
        }
        started.acquire(THREADS);
        return all;
    }

    private CompletableFuture<byte[]> ask(Pdfs.Key key) {
        return CompletableFuture.supplyAsync(
                () -> pdfs.get(key, this::pdf, hangUp -> {
                    hangUps.add(hangUp);
                    joined.release();
                }),
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private byte[] pdf() {
        made.incrementAndGet();
        started.release();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return PdfRenderer.of(
                "<html lang=\"nl\"><head><title>T</title><meta name=\"subject\" content=\"T\"/>"
                        + "<meta name=\"description\" content=\"T\"/><style>body { font-family: \"Open Sans\"; }</style>"
                        + "</head><body><h1>T</h1></body></html>",
                Locale.ROOT);
    }

    private static Pdfs.Key key(int room) {
        return new Moment(new RoomId("room-" + room), 7);
    }

    private record Moment(RoomId room, long seq) implements Pdfs.Key {}

    private record Settings() implements PdfSettings {

        @Override
        public int threads() {
            return THREADS;
        }

        @Override
        public int queue() {
            return QUEUE;
        }

        @Override
        public MemorySize kept() {
            return new MemorySize(BigInteger.valueOf(KEPT));
        }
    }
}
