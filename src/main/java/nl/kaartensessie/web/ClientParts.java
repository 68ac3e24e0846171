package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.kaartensessie.guard.BasePath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The parts of the browser client, where the service has a base path: they name each other by addresses that were
/// fixed when the client was built, for the root of a host. Elsewhere they are plain files.
///
/// Thread rule: any thread. It keeps the parts that there are, and no others.
@ApplicationScoped
class ClientParts {

    static final String FOLDER = "/static/bundle/";
    private static final Pattern SCRIPT = Pattern.compile(Pattern.quote(FOLDER) + "[A-Za-z0-9_-]+\\.js");

    /// Before the files.
    private static final int EARLY = -1;

    private final Map<String, String> scripts = new ConcurrentHashMap<>();
    private final BasePath base = BasePath.ours();

    /// @throws IllegalStateException where the framework would serve pages elsewhere than they are looked for
    void install(
            @Observes StartupEvent event,
            Router router,
            @ConfigProperty(name = "quarkus.http.root-path") String builtFor) {
        if (!builtFor.equals("/")) {
            throw new IllegalStateException("it was built with quarkus.http.root-path=" + builtFor
                    + ": build it without, and give that setting when it starts.");
        }
        if (!base.path().isEmpty()) {
            router.route(FOLDER + "*").order(EARLY).handler(this::answer);
        }
    }

    private void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.normalizedPath();
        String script = SCRIPT.matcher(path).matches() ? scripts.computeIfAbsent(path, this::read) : null;
        if (script == null || !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.next();
            return;
        }
        context.response()
                .putHeader("Content-Type", "text/javascript;charset=UTF-8")
                .end(script);
    }

    private @Nullable String read(String path) {
        String script = asBuilt(path);
        return script == null ? null : script.replace("\"" + FOLDER, "\"" + base.before(FOLDER));
    }

    /// Null where there is no such file.
    static @Nullable String asBuilt(String path) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            return file == null ? null : new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
