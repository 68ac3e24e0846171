package nl.kaartensessie.bench;

import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;

/// One connection of one member. It holds every frame against what should come: each event once, in order.
///
/// Frames are read at fixed places instead of parsed: a driver that parses is busier than the server.
///
/// Thread rule: one event loop.
final class ClientConnection {

    private static final String EVENT = "{\"seq\":";
    private static final String SNAPSHOT = "{\"type\":\"snapshot\",\"seq\":";
    private static final String ERROR = "{\"type\":\"error\"";
    private static final String SHOWN = "\"type\":\"card.shown\",\"position\":";

    private final Team team;
    private final WebSocket socket;
    private final Count count;
    private final Promise<Void> greeted = Promise.promise();
    private long seq = -1;
    private long shown;
    private boolean leaving;

    ClientConnection(Team team, WebSocket socket, Count count) {
        this.team = team;
        this.socket = socket;
        this.count = count;
        socket.textMessageHandler(this::hear);
        socket.closeHandler(closed -> {
            if (!leaving) {
                count.cut++;
            }
        });
    }

    /// Completes with the first frame.
    Promise<Void> greeted() {
        return greeted;
    }

    /// How many cards were shown since this connection was opened.
    long shown() {
        return shown;
    }

    void say(String frame) {
        socket.writeTextMessage(frame);
    }

    void leave() {
        leaving = true;
        socket.close();
    }

    private void hear(String message) {
        String answer = team.target().answer(message);
        if (answer != null) {
            say(answer);
        }
        String frame = team.target().told(message);
        if (frame.startsWith(EVENT)) {
            follow(number(frame, EVENT.length()), frame);
        } else if (frame.startsWith(SNAPSHOT)) {
            if (seq >= 0) {
                count.wrong++;
            }
            seq = number(frame, SNAPSHOT.length());
            greeted.tryComplete();
        } else if (frame.startsWith(ERROR)) {
            count.refused++;
        }
    }

    private void follow(long next, String frame) {
        if (next <= seq) {
            count.wrong++;
            return;
        }
        long gap = next - seq - 1;
        count.lost += gap;
        seq = next;
        int place = frame.indexOf(SHOWN);
        if (place < 0) {
            return;
        }
        shown += gap;
        if (number(frame, place + SHOWN.length()) != team.position(shown)) {
            count.wrong++;
        }
        count.delivered(team.due(shown));
        shown++;
    }

    private static long number(String frame, int start) {
        int end = start;
        while (Character.isDigit(frame.charAt(end))) {
            end++;
        }
        return Long.parseLong(frame, start, end, 10);
    }
}
