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
    private final List<LoadGenerator> generators;

    private Driver(Vertx vertx, List<LoadGenerator> generators) {
        this.vertx = vertx;
        this.generators = generators;
    }

    /// @param number of this driver
    static Driver start(int number, Function<Vertx, Target> targets) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        List<LoadGenerator> generators = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(generator -> new LoadGenerator(
                        "groep-%d-%d".formatted(number, generator), address(number, generator), targets))
                .toList();
        Driver driver = new Driver(vertx, generators);
        generators.forEach(generator -> wait(vertx.deployVerticle(generator)));
        return driver;
    }

    /// Opens rooms of seven, with `joins` a second.
    ///
    /// @return from the moment at which a join was due to its snapshot, in µs
    Histogram gather(int rooms, int joins) {
        onAll((generator, number) -> {
            int share = share(rooms, number);
            return generator.gather(share, (double) joins * share / rooms);
        });
        Histogram all = Count.histogram();
        generators.forEach(generator -> all.add(generator.joins()));
        return all;
    }

    /// Shows so many cards that there are `deliveries` a second.
    ///
    /// @param rooms that were gathered
    Count play(int rooms, int deliveries, int seconds) {
        double commands = (double) deliveries / Team.SIZE;
        onAll((generator, number) -> generator.play(commands * share(rooms, number) / rooms, seconds));
        Count all = new Count();
        generators.forEach(generator -> all.add(generator.count()));
        return all;
    }

    @Override
    public void close() {
        onAll((generator, number) -> generator.leave());
        wait(vertx.close());
    }

    /// An address for each loop: of one to another the system has some 14,000 ports that it finds at once, half as
    /// many when addresses may be used again. Behind those it looks for a millisecond at each.
    private static String address(int driver, int generator) {
        return "127.1.%d.%d".formatted(driver, 1 + generator);
    }

    private int share(int rooms, int generator) {
        return rooms / generators.size() + (generator < rooms % generators.size() ? 1 : 0);
    }

    private void onAll(Work work) {
        wait(Future.all(IntStream.range(0, generators.size())
                .mapToObj(number -> generators.get(number).on(() -> work.on(generators.get(number), number)))
                .toList()));
    }

    private static void wait(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private interface Work {
        Future<Void> on(LoadGenerator generator, int number);
    }
}
