package nl.kaartensessie.process;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kaartensessie.process.support.Proxy;
import nl.kaartensessie.process.support.Proxy.Kind;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.web.RawHttp;
import nl.kaartensessie.web.RawHttp.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The proxies of the operator's guide, each run with its own program before the packaged service. Where a program
/// is not installed its tests are skipped; with the system property `tests.proxies=required` they fail.
@TestMethodOrder(OrderAnnotation.class)
class ProxiesIT {

    private static final boolean REQUIRED = "required".equals(System.getProperty("tests.proxies"));
    private static final int DEADLINE_SECONDS = 20;

    /// Where the service has its place too; a proxy that takes it off would ask for the rest.
    private static final String BELOW = "/kaarten";

    private static final int MISSES = 3;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static final Map<Kind, Proxy> PROXIES = new EnumMap<>(Kind.class);
    private static final Map<Kind, Socket> SLOW = new EnumMap<>(Kind.class);
    private static ScheduledExecutorService drip;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start(Map.of(
                "kaartensessie.data-dir",
                folder.resolve("data").toString(),
                "kaartensessie.limits.misses-per-minute",
                Integer.toString(MISSES),
                "quarkus.http.root-path",
                BELOW,
                "quarkus.http.proxy.proxy-address-forwarding",
                "true",
                "quarkus.http.proxy.allow-x-forwarded",
                "true",
                "quarkus.http.proxy.trusted-proxies",
                "127.0.0.1"));
        drip = Executors.newSingleThreadScheduledExecutor();
        for (Kind kind : Kind.values()) {
            if (REQUIRED || kind.program().isPresent()) {
                Proxy proxy = new Proxy(kind, folder.resolve(kind.name()), server);
                PROXIES.put(kind, proxy);
                SLOW.put(kind, slowly(proxy.port()));
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        drip.shutdownNow();
        for (Socket socket : SLOW.values()) {
            socket.close();
        }
        PROXIES.values().forEach(Proxy::close);
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void rule_24_8_a_session_is_held_through_it(Kind kind) throws Exception {
        through(kind);
        given().get("/").then().statusCode(200);
        given().get("/theme.css").then().statusCode(200);
        RoomClient kim = RoomClient.open();
        RoomClient bo = kim.guest("Bo");
        kim.done("session.start");

        String scheme = kind.saysTls() ? "https" : "http";
        try (LiveClient live = LiveClient.open(kim.room(), asABrowser(kim, scheme))) {
            live.snapshot();
            BlockingQueue<String> stream = stream(bo);
            await(stream, "snapshot");
            int seq = live.done("card.show", "position", 2);
            live.awaitEvent("card.shown");
            await(stream, "card.shown");

            CompletableFuture<HttpResponse<String>> poll = HTTP.sendAsync(
                    events(bo, "?since=" + seq + "&wait=" + DEADLINE_SECONDS).build(), BodyHandlers.ofString());
            live.done("card.show", "position", 3);
            assertThat(poll.get(DEADLINE_SECONDS, TimeUnit.SECONDS).body()).contains("card.shown");
            await(stream, "card.shown");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rule_27_8_a_path_is_kept_through_it(Kind kind) throws Exception {
        through(kind);
        Matcher script = Pattern.compile("src=\"(" + BELOW + "/static/bundle/[^\"]+)\"")
                .matcher(given().get(BELOW + "/").asString());
        assertThat(script.find()).isTrue();
        given().get(script.group(1)).then().statusCode(200);
        RoomClient kim = RoomClient.open();
        URI live = URI.create(LiveClient.origin().replaceFirst("^http", "ws") + BELOW + RoomClient.API + "/rooms/"
                + kim.room() + "/live");
        asABrowser(kim, kind.saysTls() ? "https" : "http")
                .buildAsync(live, new WebSocket.Listener() {})
                .get(DEADLINE_SECONDS, TimeUnit.SECONDS)
                .abort();
    }

    @ParameterizedTest
    @EnumSource
    void rule_24_8_nobody_makes_up_an_address(Kind kind) {
        through(kind);
        InetAddress guesser = RoomClient.freshAddress();
        InetAddress colleague = RoomClient.freshAddress();
        for (int i = 0; i < MISSES; i++) {
            assertThat(guess(guesser, "10.1.2." + i)).isEqualTo(404);
        }
        assertThat(guess(guesser, "10.1.2.9")).isEqualTo(429);
        assertThat(guess(guesser, colleague.getHostAddress())).isEqualTo(429);
        assertThat(guess(colleague, guesser.getHostAddress())).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void rule_24_8_what_is_the_platforms_stays_closed(Kind kind) throws IOException {
        int port = through(kind);
        for (String path : List.of(
                "/q/metrics",
                "//q/metrics",
                "/%71/metrics",
                "/x/../q/metrics",
                "/./q/metrics",
                "/q/%2e/metrics",
                "/q;a/metrics")) {
            Answer answer = get(port, path, "");
            assertThat(answer.status()).as(path).isIn(400, 403, 404);
            assertThat(answer.body()).as(path).doesNotContain("jvm_");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rule_24_8_nobody_tunnels_through_it(Kind kind) throws IOException {
        String upgrade =
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n";
        assertThat(get(through(kind), "/favicon.svg", upgrade).status()).isIn(200, 400);
    }

    @ParameterizedTest
    @EnumSource
    void rule_24_8_headers_are_bounded(Kind kind) throws IOException {
        assertThat(get(through(kind), "/", "X-A: " + "a".repeat(30_000) + "\r\n")
                        .status())
                .isIn(0, 400, 414, 431);
    }

    /// The last, as it has been at it since the proxies were started.
    @ParameterizedTest
    @EnumSource
    @Order(Integer.MAX_VALUE)
    void rule_24_8_who_sends_headers_slowly_is_cut_off(Kind kind) throws IOException {
        through(kind);
        try (Socket slow = SLOW.get(kind)) {
            slow.setSoTimeout(DEADLINE_SECONDS * 1000);
            String said = new String(slow.getInputStream().readAllBytes(), ISO_8859_1);
            assertThat(said).matches("(?s)|HTTP/1\\.[01] 40[08] .*");
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    /// From here on the clients of the tests talk through this one.
    private static int through(Kind kind) {
        assumeTrue(PROXIES.containsKey(kind), "not installed");
        RestAssured.port = PROXIES.get(kind).port();
        return RestAssured.port;
    }

    private static WebSocket.Builder asABrowser(RoomClient member, String scheme) {
        return LiveClient.handshake()
                .header("Origin", scheme + "://localhost:" + RestAssured.port)
                .subprotocols("kaartensessie.v1", "bearer." + member.token());
    }

    private static int guess(InetAddress from, String madeUp) {
        return RoomClient.join(
                        RoomClient.from(from).header("X-Forwarded-For", madeUp).header("Forwarded", "for=" + madeUp),
                        Map.of("word", RoomClient.freshWord(), "name", "Raad"))
                .statusCode();
    }

    private static HttpRequest.Builder events(RoomClient member, String query) {
        return HttpRequest.newBuilder(URI.create(
                        LiveClient.origin() + RoomClient.API + "/rooms/" + member.room() + "/events" + query))
                .header("Authorization", "Bearer " + member.token());
    }

    /// The lines of a feed, as they come.
    private static BlockingQueue<String> stream(RoomClient member) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = HTTP.send(
                events(member, "").header("Accept", "text/event-stream").build(), BodyHandlers.ofLines());
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        // Whatever cuts it: who waits for a line finds none.
        Thread.ofVirtual()
                .uncaughtExceptionHandler((_, _) -> {})
                .start(() -> answer.body().forEach(lines::add));
        return lines;
    }

    private static void await(BlockingQueue<String> lines, String type) throws InterruptedException {
        String line = "";
        while (!line.contains("\"" + type + "\"")) {
            line = lines.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertThat(line).as("%s never came", type).isNotNull();
        }
    }

    private static Answer get(int port, String path, String headers) throws IOException {
        String request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n%s\r\n".formatted(path, port, headers);
        return RawHttp.send(port, InetAddress.getLoopbackAddress(), request.getBytes(ISO_8859_1));
    }

    /// A request of which a byte comes twice a second, for ever.
    private static Socket slowly(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ".getBytes(ISO_8859_1));
        drip.scheduleAtFixedRate(
                () -> {
                    try {
                        socket.getOutputStream().write('a');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                500,
                500,
                TimeUnit.MILLISECONDS);
        return socket;
    }
}
