package nl.kaartensessie.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// The part of the driver that lives on one event loop, with rooms of its own. It goes by the clock and waits for
/// nobody: what is due is sent, and its delay counts from when it was due, so that a server that stalls is told.
///
/// Thread rule: one event loop; [#on] from any thread.
final class LoadGenerator extends AbstractVerticle {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /// How long the last deliveries may take.
    private static final long PATIENCE = 20 * SECOND;

    /// A client sends a heartbeat every 20 s, as the browser does; a tenth of a second's share of all at a
    /// time.
    private static final int BEAT_STEPS = 200;

    private static final long BEAT_STEP_NANOS = 20 * SECOND / BEAT_STEPS;

    /// What opening a room costs, in joins: three calls and a connection.
    private static final int OPENING = 3;

    static final String BEAT = "{\"type\":\"beat\"}";

    private final String name;
    private final String address;
    private final Function<Vertx, Target> targets;
    private final List<Team> teams = new ArrayList<>();

    /// Everybody who is in, also while the others of their rooms are still coming.
    private final List<ClientConnection> connections = new ArrayList<>();

    private final Count count = new Count();
    private final Histogram joins = Count.histogram();
    private Target target;
    private WebSocketClient client;
    private long started;
    private long beatStep;

    /// @param name    with which the words of its rooms begin
    /// @param address that its connections come from
    LoadGenerator(String name, String address, Function<Vertx, Target> targets) {
        this.name = name;
        this.address = address;
        this.targets = targets;
    }

    @Override
    public void start() {
        target = targets.apply(vertx);
        client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(Integer.MAX_VALUE)
                .setLocalAddress(address)
                .setReuseAddress(false));
        if (target.wantsBeats()) {
            started = System.nanoTime();
            vertx.setPeriodic(100, timer -> beat());
        }
    }

    /// Does this on the event loop.
    Future<Void> on(Supplier<Future<Void>> work) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(nothing -> work.get().onComplete(done));
        return done.future();
    }

    Count count() {
        return count;
    }

    /// From the moment at which a join was due to its snapshot, in µs.
    Histogram joins() {
        return joins;
    }

    /// Opens rooms, and then lets their members join, one after the other in all rooms.
    Future<Void> gather(int rooms, double joinsPerSecond) {
        joins.reset();
        List<Team> opened = new ArrayList<>();
        int members = Team.SIZE - 1;
        return paced(rooms, joinsPerSecond / OPENING, (number, due) -> open(teams.size() + number, opened))
                .compose(done ->
                        paced(rooms * members, joinsPerSecond, (number, due) -> join(opened.get(number % rooms), due)))
                .onSuccess(done -> teams.addAll(opened));
    }

    /// Shows cards in all rooms by turns, and waits until everybody was told.
    Future<Void> play(double commandsPerSecond, int seconds) {
        count.begin();
        long start = System.nanoTime();
        long total = (long) (commandsPerSecond * seconds);
        Promise<Void> played = Promise.promise();
        Round round = new Round(start, commandsPerSecond, total);
        vertx.setPeriodic(1, timer -> {
            round.go();
            if (round.isOver()) {
                vertx.cancelTimer(timer);
                count.lost += teams.stream().mapToLong(Team::missing).sum();
                played.complete();
            }
        });
        return played.future();
    }

    Future<Void> leave() {
        connections.forEach(ClientConnection::leave);
        connections.clear();
        teams.clear();
        return client.close();
    }

    private Future<Void> open(int number, List<Team> opened) {
        return target.open(name + "-" + number).compose(room -> {
            Team team = new Team(target, room, count);
            opened.add(team);
            return connect(team, room.facilitator());
        });
    }

    private Future<Void> join(Team team, long due) {
        return target.join(team.room())
                .compose(connection -> connect(team, connection))
                .onSuccess(greeted -> Count.record(joins, due));
    }

    private Future<Void> connect(Team team, WebSocketConnectOptions connection) {
        return RetryPolicy.untilNotBusy(vertx, () -> client.connect(connection)).compose(socket -> {
            ClientConnection seat = team.seat(socket);
            connections.add(seat);
            return seat.greeted().future();
        });
    }

    /// As many as are due by the clock: a loop that is late leaves no timer's turn out.
    private void beat() {
        long due = (System.nanoTime() - started) / BEAT_STEP_NANOS;
        for (beatStep = Math.max(beatStep, due - BEAT_STEPS); beatStep < due; beatStep++) {
            for (int i = (int) (beatStep % BEAT_STEPS); i < connections.size(); i += BEAT_STEPS) {
                connections.get(i).say(BEAT);
            }
        }
    }

    /// Does `step` so often, at this pace, and completes when all of them have.
    private Future<Void> paced(int times, double perSecond, Step step) {
        long start = System.nanoTime();
        List<Future<Void>> steps = new ArrayList<>(times);
        Promise<Void> all = Promise.promise();
        vertx.setPeriodic(1, timer -> {
            long due = due(start, steps.size(), perSecond);
            while (steps.size() < times && due <= System.nanoTime()) {
                steps.add(step.take(steps.size(), due));
                due = due(start, steps.size(), perSecond);
            }
            if (steps.size() == times) {
                vertx.cancelTimer(timer);
                Future.all(steps).<Void>mapEmpty().onComplete(all);
            }
        });
        return all.future();
    }

    private static long due(long start, long number, double perSecond) {
        return start + (long) (number * SECOND / perSecond);
    }

    private interface Step {
        Future<Void> take(int number, long due);
    }

    /// Commands that become due, room by room.
    private final class Round {

        private final long start;
        private final double perSecond;
        private final long total;
        private long next;

        Round(long start, double perSecond, long total) {
            this.start = start;
            this.perSecond = perSecond;
            this.total = total;
        }

        void go() {
            long now = System.nanoTime();
            long due = due(start, next, perSecond);
            while (next < total && due <= now) {
                if (!teams.get((int) (next % teams.size())).ask(due)) {
                    count.held++;
                }
                next++;
                due = due(start, next, perSecond);
            }
        }

        boolean isOver() {
            boolean allTold = count.delays.getTotalCount() == (total - count.held) * Team.SIZE;
            return next == total && (allTold || System.nanoTime() > due(start, total, perSecond) + PATIENCE);
        }
    }
}
