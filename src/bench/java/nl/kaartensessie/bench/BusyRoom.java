package nl.kaartensessie.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// One room full of people, as clients see it, in which everybody does something at once. Each of them waits for an
/// answer before they send the next command.
///
/// Thread rule: its clients live on one event loop; one other thread asks and waits.
final class BusyRoom implements AutoCloseable {

    private static final int SEED = 31;
    private static final String BEAT = "{\"type\":\"beat\"}";
    private static final long BEAT_MILLIS = 20_000;
    private static final long CARD_MILLIS = 250;
    private static final long LONE_MILLIS = 30;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
    private final WebSocketClient client =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(Integer.MAX_VALUE));
    private final Random random = new Random(SEED);
    private final List<Seat> seats = new ArrayList<>();
    private int cards;
    private int shown;
    private int votable;
    private String option = "";
    private long lines;
    private long done;
    private long wrong;

    /// What typing for a while came to.
    ///
    /// @param lines from the moment they were sent to their answer, in µs
    /// @param cards the same of the facilitator's cards meanwhile
    record Typed(double perSecond, Histogram lines, Histogram cards) {}

    private BusyRoom() {}

    /// Opens a room at this port and lets so many people in, of whom one facilitates.
    static BusyRoom open(int port, int people) {
        BusyRoom room = new BusyRoom();
        room.on(() -> {
            ServiceTarget target = new ServiceTarget(room.vertx, List.of(port));
            return target.open("volle zaal")
                    .compose(opened -> {
                        room.cards = opened.cards();
                        return room.sit(opened.facilitator()).compose(first -> room.join(target, opened, people - 1));
                    })
                    .compose(all -> room.findCard(1));
        });
        return room;
    }

    private Future<Void> join(ServiceTarget target, Target.Room room, int more) {
        return more == 0
                ? Future.succeededFuture()
                : target.join(room).compose(this::sit).compose(next -> join(target, room, more - 1));
    }

    private Future<Void> sit(WebSocketConnectOptions connection) {
        return client.connect(connection).compose(socket -> {
            Seat seat = new Seat(socket);
            seats.add(seat);
            return seat.greeted.future();
        });
    }

    /// The first card that can be voted on.
    private Future<Void> findCard(int position) {
        return seats.getFirst()
                .ask(new JsonObject().put("type", "vote.open").put("position", position))
                .recover(refused -> position < cards ? findCard(position + 1) : Future.failedFuture(refused));
    }

    /// Everybody votes.
    ///
    /// @param millis over which they do so at random; 0 for all at once
    /// @return from the first moment to the last answer, in ms
    double vote(long millis) {
        on(() -> facilitator("vote.open", votable));
        long start = System.nanoTime();
        on(() -> Future.all(seats.stream()
                        .map(seat -> later(millis == 0 ? 0 : random.nextLong(1, millis))
                                .compose(due -> seat.ask(new JsonObject()
                                        .put("type", "vote.cast")
                                        .put("position", votable)
                                        .put("option", option))))
                        .toList())
                .mapEmpty());
        double all = (System.nanoTime() - start) / 1e6;
        on(() -> facilitator("vote.close", votable));
        return all;
    }

    /// Everybody writes lines as fast as they are answered, while the facilitator shows cards.
    ///
    /// @param to who reads them: `all` or `facilitator`
    Typed type(String to, int seconds) {
        Histogram answered = Count.histogram();
        Histogram shownAfter = Count.histogram();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        long before = done;
        on(() -> Future.all(IntStream.range(0, seats.size())
                        .mapToObj(i -> i == 0
                                ? showUntil(end, shownAfter)
                                : seats.get(i).typeUntil(end, to, answered))
                        .toList())
                .mapEmpty());
        return new Typed((done - before) / ((System.nanoTime() - start) / 1e9), answered, shownAfter);
    }

    /// Nobody does anything but the facilitator, who shows cards one after the other.
    Histogram alone(int times) {
        Histogram shownAfter = Count.histogram();
        on(() -> aloneOnce(times, shownAfter));
        return shownAfter;
    }

    /// Whether every line came to the facilitator once, and everything to everybody in order.
    boolean isFaultless() {
        return wrong == 0 && lines == done;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Future<Void> aloneOnce(int left, Histogram shownAfter) {
        return left == 0
                ? Future.succeededFuture()
                : later(LONE_MILLIS).compose(due -> show(shownAfter)).compose(next -> aloneOnce(left - 1, shownAfter));
    }

    private Future<Void> showUntil(long end, Histogram shownAfter) {
        return System.nanoTime() > end
                ? Future.succeededFuture()
                : show(shownAfter).compose(next -> later(CARD_MILLIS)).compose(next -> showUntil(end, shownAfter));
    }

    private Future<Void> show(Histogram shownAfter) {
        long start = System.nanoTime();
        shown = 1 + shown % cards;
        return facilitator("card.show", shown).onSuccess(answer -> Count.record(shownAfter, start));
    }

    private Future<Void> facilitator(String type, int position) {
        return seats.getFirst().ask(new JsonObject().put("type", type).put("position", position));
    }

    private Future<Void> later(long millis) {
        return millis == 0 ? Future.succeededFuture() : vertx.timer(millis).mapEmpty();
    }

    /// Does this on the event loop, and waits for it.
    private void on(Supplier<Future<Void>> work) {
        Promise<Void> over = Promise.promise();
        vertx.runOnContext(nothing -> work.get().onComplete(over));
        over.future().toCompletionStage().toCompletableFuture().join();
    }

    /// One member's connection.
    private final class Seat {

        private static final String EVENT = "{\"seq\":";

        private final WebSocket socket;
        private final Promise<Void> greeted = Promise.promise();
        private final Map<String, Promise<Void>> asked = new HashMap<>();
        private final boolean first = seats.isEmpty();
        private long seq = -1;
        private int serial;

        Seat(WebSocket socket) {
            this.socket = socket;
            socket.textMessageHandler(this::hear);
            vertx.setPeriodic(BEAT_MILLIS, timer -> socket.writeTextMessage(BEAT));
        }

        Future<Void> ask(JsonObject command) {
            String id = "b" + ++serial;
            Promise<Void> answer = Promise.promise();
            asked.put(id, answer);
            socket.writeTextMessage(command.put("id", id).encode());
            return answer.future();
        }

        Future<Void> typeUntil(long end, String to, Histogram answered) {
            long start = System.nanoTime();
            JsonObject line = new JsonObject()
                    .put("type", "chat.send")
                    .put("to", to)
                    .put("text", "Dat hangt er van af, denk ik.");
            return start > end
                    ? Future.succeededFuture()
                    : ask(line).compose(answer -> {
                        done++;
                        Count.record(answered, start);
                        return typeUntil(end, to, answered);
                    });
        }

        private void hear(String frame) {
            if (frame.startsWith(EVENT)) {
                long next = Long.parseLong(frame, EVENT.length(), frame.indexOf(','), 10);
                wrong += next <= seq ? 1 : 0;
                seq = next;
                if (first) {
                    follow(frame);
                }
                return;
            }
            JsonObject answer = new JsonObject(frame);
            switch (answer.getString("type")) {
                case "snapshot" -> {
                    seq = answer.getLong("seq");
                    greeted.tryComplete();
                }
                case "ack" -> answered(answer).complete();
                case "error" -> answered(answer).fail(frame);
                default -> {}
            }
        }

        private Promise<Void> answered(JsonObject answer) {
            Promise<Void> promise = asked.remove(answer.getString("id"));
            if (promise == null) {
                wrong++;
                return Promise.promise();
            }
            return promise;
        }

        private void follow(String frame) {
            if (frame.contains("\"type\":\"chat.sent\"")) {
                lines++;
            } else if (frame.contains("\"type\":\"vote.opened\"")) {
                JsonObject opened = new JsonObject(frame);
                votable = opened.getInteger("position");
                option = opened.getJsonArray("options").getJsonObject(0).getString("key");
            }
        }
    }
}
