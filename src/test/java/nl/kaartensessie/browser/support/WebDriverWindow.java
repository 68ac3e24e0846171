package nl.kaartensessie.browser.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A window led by WebDriver (W3C), as the drivers of all makers speak it. It has no way to the console: each
/// page is asked to keep its complaints itself, from the first look at it on.
public final class WebDriverWindow implements AnyWindow, AutoCloseable {

    /// Gives the element as soon as there is one; none after a second, as the page may be another by then.
    private static final String FIND = """
            const [kind, name, text, done] = arguments;
            if (window.complaints === undefined) {
                window.complaints = [];
                const keep = (...words) => window.complaints.push(words.join(' '));
                console.error = keep;
                window.addEventListener('error', event => keep(event.message));
                window.addEventListener('unhandledrejection', event => keep('not caught:', event.reason));
                document.addEventListener('securitypolicyviolation', event => keep('policy:', event.effectiveDirective, event.blockedURI));
            }
            const end = Date.now() + 1000;
            const labelOf = element => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.innerText;
            const said = element => (element.getAttribute('aria-label') ?? labelOf(element) ?? element.innerText).replace(/\\s+/g, ' ').trim();
            const shown = selector => [...(document.querySelector('dialog[open]') ?? document).querySelectorAll(selector)]
                .filter(element => element.getClientRects().length > 0);
            const ways = {
                button: () => shown('button').find(one => said(one) === name),
                link: () => shown('a[href]').find(one => said(one) === name),
                field: () => shown('label').find(one => said(one) === name)?.control,
                text: () => [...document.querySelectorAll(name)]
                    .find(one => one.getClientRects().length > 0 && one.innerText.replace(/\\s+/g, ' ').includes(text)),
            };
            (function look() {
                const found = ways[kind]();
                if (found || Date.now() > end) done(found ?? null);
                else setTimeout(look, 20);
            })();
            """;

    /// The name by which the standard hands over an element.
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private static final String ENTER = "\uE007";
    private static final String RIGHT = "\uE014";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMillis((long) Browsers.PATIENCE_MS);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> complaints = new ArrayList<>();
    private final String address;
    private final Process driver;
    private final String session;

    /// @param capabilities that the browser must have
    public WebDriverWindow(String address, int port, Process driver, Map<String, Object> capabilities) {
        this.address = address;
        this.driver = driver;
        String sessions = "http://127.0.0.1:" + port + "/session";
        JsonNode begun = begin(URI.create(sessions), Map.of("capabilities", Map.of("alwaysMatch", capabilities)));
        this.session = sessions + "/" + begun.get("sessionId").asText();
        send("window/rect", Map.of("x", 0, "y", 0, "width", 1280, "height", 1000));
    }

    /// As soon as the driver listens.
    private JsonNode begin(URI sessions, Object body) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return call(sessions, body);
            } catch (IOException e) {
                assertThat(driver.isAlive() && Instant.now().isBefore(deadline))
                        .as("the driver listens")
                        .isTrue();
            }
        }
    }

    @Override
    public void open(String path) {
        gather();
        send("url", Map.of("url", address + path));
    }

    @Override
    public void reload() {
        gather();
        send("refresh", Map.of());
    }

    @Override
    public void press(String button) {
        with("button", button, "", this::click);
    }

    @Override
    public void follow(String link) {
        gather();
        with("link", link, "", this::click);
    }

    @Override
    public void type(String field, String text) {
        with("field", field, "", element -> {
            send("element/" + element + "/clear", Map.of());
            text.codePoints().forEach(sign -> key(element, Character.toString(sign)));
        });
    }

    @Override
    public void pressRight() {
        List<Map<String, String>> key =
                List.of(Map.of("type", "keyDown", "value", RIGHT), Map.of("type", "keyUp", "value", RIGHT));
        send("actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", key))));
    }

    @Override
    public void sees(String selector, String text) {
        with("text", selector, text, _ -> {});
    }

    @Override
    public String evaluate(String expression) {
        return send("execute/sync", script("return " + expression)).asText();
    }

    @Override
    public List<String> complaints() {
        gather();
        return complaints;
    }

    /// Ends the browser; the driver is the caller's.
    @Override
    public void close() {
        try {
            http.send(HttpRequest.newBuilder(URI.create(session)).DELETE().build(), BodyHandlers.discarding());
        } catch (IOException e) {
            // It ended before.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }

    private void gather() {
        for (JsonNode complaint : send("execute/sync", script("return window.complaints?.splice(0) ?? []"))) {
            complaints.add(complaint.asText());
        }
    }

    /// No keyboard has a key for an emoji: it comes as from a list of them.
    private void key(String element, String sign) {
        if (Character.isSupplementaryCodePoint(sign.codePointAt(0))) {
            send("execute/sync", script("document.execCommand('insertText', false, arguments[0])", sign));
        } else {
            send("element/" + element + "/value", Map.of("text", sign.equals("\n") ? ENTER : sign));
        }
    }

    private void click(String element) {
        send("element/" + element + "/click", Map.of());
    }

    /// Does this with the element as soon as there is one that lets it be done.
    private void with(String kind, String name, String text, Consumer<String> action) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                JsonNode element =
                        send("execute/async", script(FIND, kind, name, text)).path(ELEMENT);
                if (element.isTextual()) {
                    action.accept(element.asText());
                    return;
                }
                assertThat(Instant.now().isBefore(deadline))
                        .as(() -> missing(kind, name, text))
                        .isTrue();
            } catch (Refused e) {
                // Another page came, or the element went or moved meanwhile.
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
        }
    }

    private String missing(String kind, String name, String text) {
        return "%s ‘%s’ %s in: %s".formatted(kind, name, text, evaluate("document.body.innerText"));
    }

    private static Map<String, Object> script(String text, Object... arguments) {
        return Map.of("script", text, "args", List.of(arguments));
    }

    private URI at(String path) {
        return URI.create(session + "/" + path);
    }

    private JsonNode send(String path, Object body) {
        try {
            return call(at(path), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode call(URI uri, Object body) throws IOException {
        return answer(HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            JsonNode value = JSON.readTree(answer.body()).path("value");
            if (answer.statusCode() != 200) {
                throw new Refused(request.uri().getPath() + ": " + value);
            }
            return value;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The driver says that it could not be done.
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
