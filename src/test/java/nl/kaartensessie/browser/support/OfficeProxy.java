package nl.kaartensessie.browser.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A proxy as offices have them, between the browsers and the service under test. It passes bytes on as they are,
/// but for its mood, which may change.
public final class OfficeProxy implements AutoCloseable {

    public enum Mood {
        /// Lets everything through.
        OPEN,
        /// Knows no WebSockets.
        REFUSES_UPGRADES,
        /// Passes on whole answers only, to look at them first; so no WebSockets either.
        HOLDS_ANSWERS,
        /// Lets pages through, and nothing of a session.
        REFUSES_THE_API,
        /// Knows of no service, as Traefik while one restarts: a 404 of its own for everything, and what was open
        /// is cut.
        KNOWS_NOBODY,
        /// There is no line: what was open is cut, and what is new gets no answer.
        CUT,
        /// Cuts a connection on which the service said nothing for so long.
        CUTS_THE_QUIET,
        /// Cuts every connection, time and again.
        CUTS_ALL
    }

    private static final int LOOK_MS = 50;
    private static final String REFUSAL =
            "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final String NOBODY =
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 19\r\nConnection: close\r\n\r\n404 page not found\n";

    private final ServerSocket door;
    private final URI service;
    private final Duration patience;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger upgrades = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Mood mood = Mood.OPEN;
    private volatile long lastCut = System.nanoTime();

    /// @param patience how long a connection may be quiet, or live at all, in the moods that cut
    public OfficeProxy(String service, Duration patience) {
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.service = URI.create(service);
        this.patience = patience;
        Thread.ofPlatform().daemon().start(this::welcome);
        clock.scheduleAtFixedRate(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    public OfficeProxy(String service) {
        this(service, Duration.ofDays(1));
    }

    public String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    public OfficeProxy turn(Mood next) {
        lastCut = System.nanoTime();
        mood = next;
        if (next == Mood.KNOWS_NOBODY || next == Mood.CUT) {
            pairs.forEach(this::cut);
        }
        return this;
    }

    /// WebSockets that it let through.
    public int upgrades() {
        return upgrades.get();
    }

    /// Connections that it cut.
    public int cuts() {
        return cuts.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pairs.forEach(Pair::cut);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                letIn(door.accept());
            } catch (IOException e) {
                // Closed; or the browser changed its mind.
            }
        }
    }

    private void letIn(Socket browser) throws IOException {
        try {
            Pair pair = new Pair(browser, new Socket(service.getHost(), service.getPort()));
            pairs.add(pair);
            Thread.ofPlatform().daemon().start(pair::ask);
            Thread.ofPlatform().daemon().start(pair::answer);
        } catch (IOException e) {
            // A browser tries again when it is cut, and waits for ever when it is not.
            browser.close();
        }
    }

    private void look() {
        long now = System.nanoTime();
        if (mood == Mood.CUTS_THE_QUIET) {
            pairs.stream().filter(pair -> now - pair.spoke > patience.toNanos()).forEach(this::cut);
        } else if (mood == Mood.CUTS_ALL && now - lastCut > patience.toNanos()) {
            lastCut = now;
            pairs.forEach(this::cut);
        }
    }

    private void cut(Pair pair) {
        cuts.incrementAndGet();
        pair.cut();
    }

    private boolean refuses(String request) {
        return switch (mood) {
            case REFUSES_UPGRADES, HOLDS_ANSWERS -> isUpgrade(request);
            case REFUSES_THE_API -> request.contains(" /api/");
            case KNOWS_NOBODY, CUT -> true;
            case OPEN, CUTS_THE_QUIET, CUTS_ALL -> false;
        };
    }

    private static boolean isUpgrade(String request) {
        return request.contains("upgrade: websocket");
    }

    /// A connection of the browser, and the one to the service that belongs to it.
    private final class Pair {

        private final Socket browser;
        private final Socket server;
        private volatile long spoke = System.nanoTime();

        Pair(Socket browser, Socket server) {
            this.browser = browser;
            this.server = server;
        }

        void ask() {
            byte[] bytes = new byte[65_536];
            try (InputStream in = browser.getInputStream()) {
                OutputStream out = server.getOutputStream();
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                    String request = text(bytes, length);
                    if (refuses(request)) {
                        String answer = switch (mood) {
                            case KNOWS_NOBODY -> NOBODY;
                            case CUT -> "";
                            default -> REFUSAL;
                        };
                        browser.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        return;
                    }
                    if (isUpgrade(request)) {
                        upgrades.incrementAndGet();
                    }
                    out.write(bytes, 0, length);
                }
            } catch (IOException e) {
                // Cut, by one side or by us.
            } finally {
                cut();
            }
        }

        void answer() {
            byte[] bytes = new byte[65_536];
            ByteArrayOutputStream held = new ByteArrayOutputStream();
            boolean holds = false;
            try (InputStream in = server.getInputStream()) {
                OutputStream out = browser.getOutputStream();
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                    spoke = System.nanoTime();
                    holds |= mood == Mood.HOLDS_ANSWERS
                            && text(bytes, length).contains("content-type: text/event-stream");
                    if (holds) {
                        held.write(bytes, 0, length);
                    } else {
                        out.write(bytes, 0, length);
                    }
                }
                out.write(held.toByteArray());
            } catch (IOException e) {
                // Cut, by one side or by us.
            } finally {
                cut();
            }
        }

        void cut() {
            pairs.remove(this);
            for (Socket socket : Arrays.asList(browser, server)) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // It is closed, then.
                }
            }
        }

        private static String text(byte[] bytes, int length) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        }
    }
}
