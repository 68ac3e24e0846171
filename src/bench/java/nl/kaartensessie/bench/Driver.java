package nl.kaartensessie.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// Everybody who is in a room, as clients of one server: an event loop for each core.
///
/// Thread rule: one thread, which waits for what it asks.
final class Driver implements AutoCloseable {

    private final Vertx vertx;
    private final List<Loop> loops;

    private Driver(Vertx vertx, List<Loop> loops) {
        this.vertx = vertx;
        this.loops = loops;
    }

    /// @param number of this driver
    static Driver start(int number, Function<Vertx, Door> doors) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        List<Loop> loops = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(loop -> new Loop("groep-%d-%d".formatted(number, loop), address(number, loop), doors))
                .toList();
        Driver driver = new Driver(vertx, loops);
        loops.forEach(loop -> wait(vertx.deployVerticle(loop)));
        return driver;
    }

    /// Opens rooms of seven, with `joins` a second.
    ///
    /// @return from the moment at which a join was due to its snapshot, in µs
    Histogram gather(int rooms, int joins) {
        onAll((loop, number) -> {
            int share = share(rooms, number);
            return loop.gather(share, (double) joins * share / rooms);
        });
        Histogram all = Count.histogram();
        loops.forEach(loop -> all.add(loop.joins()));
        return all;
    }

    /// Shows so many cards that there are `deliveries` a second.
    ///
    /// @param rooms that were gathered
    Count play(int rooms, int deliveries, int seconds) {
        double commands = (double) deliveries / Team.SIZE;
        onAll((loop, number) -> loop.play(commands * share(rooms, number) / rooms, seconds));
        Count all = new Count();
        loops.forEach(loop -> all.add(loop.count()));
        return all;
    }

    @Override
    public void close() {
        onAll((loop, number) -> loop.leave());
        wait(vertx.close());
    }

    /// An address for each loop: of one to another the system has some 14,000 ports that it finds at once, half as
    /// many when addresses may be used again. Behind those it looks for a millisecond at each.
    private static String address(int driver, int loop) {
        return "127.1.%d.%d".formatted(driver, 1 + loop);
    }

    private int share(int rooms, int loop) {
        return rooms / loops.size() + (loop < rooms % loops.size() ? 1 : 0);
    }

    private void onAll(Work work) {
        wait(Future.all(IntStream.range(0, loops.size())
                .mapToObj(number -> loops.get(number).on(() -> work.on(loops.get(number), number)))
                .toList()));
    }

    private static void wait(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private interface Work {
        Future<Void> on(Loop loop, int number);
    }
}
