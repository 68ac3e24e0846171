package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.process.support.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An author behind a proxy that compresses JSON, as the guide asks nobody to do and as many do by default. Where
/// nginx is not installed the tests are skipped; with the system property `tests.proxies=required` they
/// fail.
@NeedsBrowser
class CompressingProxyIT extends PackagedBrowserTest {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Map<Way, Integer> ports = new EnumMap<>(Way.class);
    private Process nginx;

    /// What becomes of a tag.
    enum Way {
        WEAK(""),
        SUFFIX("proxy_hide_header ETag; add_header ETag $suffixed;"),
        STRIPPED("proxy_hide_header ETag; add_header X-Without-Tag 1;"),
        SPOILT("proxy_set_header If-Match '\"kapot\"';");

        private final String lines;

        Way(String lines) {
            this.lines = lines;
        }
    }

    @BeforeEach
    void start() throws IOException {
        assumeTrue(
                Files.isExecutable(NGINX) || "required".equals(System.getProperty("tests.proxies")), "not installed");
        StringBuilder servers = new StringBuilder();
        for (Way way : Way.values()) {
            ports.put(way, ServerProcess.freePort());
            servers.append("""
                    server {
                        listen 127.0.0.1:%d;
                        location / {
                            proxy_pass %s;
                            proxy_http_version 1.1;
                            proxy_set_header Host $http_host;
                            proxy_set_header Upgrade $http_upgrade;
                            proxy_set_header Connection $upgrading;
                            %s
                        }
                    }
                    """.formatted(ports.get(way), address, way.lines));
        }
        Path file = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; master_process off; pid %1$s/pid; error_log stderr; events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                    gzip on; gzip_types application/json; gzip_proxied any; gzip_min_length 1;
                    map $http_upgrade $upgrading { default upgrade; '' close; }
                    map $upstream_http_etag $suffixed { default ''; '~^"(?<tag>.*)"$' '"$tag-gzip"'; }
                    %2$s
                }
                """.formatted(folder, servers));
        nginx = new ProcessBuilder(NGINX.toString(), "-p", folder.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        for (int port : ports.values()) {
            awaitOpen(port);
        }
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.destroy();
            nginx.onExit().join();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WEAK", "SUFFIX", "STRIPPED"})
    void rule_20_9_what_an_author_types_is_saved_and_published(Way way) {
        try (Device desk = browsers.device("http://localhost:" + ports.get(way))) {
            Author author = new Author(desk.window());
            List<String> puts = puts(author);
            author.create("Langs een proxy " + way.name().toLowerCase(Locale.ROOT));
            author.add("Kaart", "Een zin.").isSaved();
            author.text("Een andere zin.").isSaved();
            author.publish(1);
            assertThat(puts).hasSizeBetween(1, 4);
        }
    }

    @Test
    void rule_20_11_where_nothing_can_be_saved_the_page_says_so_and_stops() {
        try (Device desk = browsers.device("http://localhost:" + ports.get(Way.SPOILT))) {
            Window window = desk.window();
            window.page().clock().install();
            Author author = new Author(window);
            List<String> puts = puts(author);
            String deck = author.create("Langs een kapotte proxy");
            author.add("Kaart", "Een zin.");
            assertThat(author.state()).containsText("iets op je netwerk houdt dat tegen");
            int tries = puts.size();
            author.page().clock().runFor("10:00");
            assertThat(puts).hasSize(tries).hasSizeLessThanOrEqualTo(3);

            Author home = new Author(desk.window()).at(address + deck);
            home.add("Kaart", "Een zin van thuis.").isSaved();
        }
    }

    private static List<String> puts(Author author) {
        List<String> puts = new CopyOnWriteArrayList<>();
        author.page().onRequest(request -> {
            if (request.method().equals("PUT")) {
                puts.add(request.url());
            }
        });
        return puts;
    }

    private void awaitOpen(int port) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (!nginx.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new AssertionError(Files.readString(folder.resolve("log")), e);
                }
            }
        }
    }
}
