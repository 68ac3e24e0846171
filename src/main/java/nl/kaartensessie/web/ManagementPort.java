package nl.kaartensessie.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Health and metrics, for the platform: on a port of their own, which nobody outside can reach unless the
/// operator opens it. Quarkus would serve the same routes itself (`quarkus.management.host-enabled`), but with
/// HTTP/2 in clear text, which no setting of it switches off.
///
/// Thread rule: opened and closed by the thread that starts and stops the service; the port may be asked of any
/// thread.
@ApplicationScoped
public class ManagementPort {

    private static final Logger LOG = Logger.getLogger(ManagementPort.class);

    /// After everything else has started: who asks for health before that finds nobody.
    private static final int AT_LAST = Integer.MAX_VALUE;

    /// Probes come again within seconds, and go to nobody's connection that is never used.
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final String host;
    private final int port;

    private @Nullable Router router;
    private volatile @Nullable HttpServer server;

    ManagementPort(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.management.host") String host,
            @ConfigProperty(name = "quarkus.management.port") int port) {
        this.vertx = vertx;
        this.host = host;
        this.port = port;
    }

    void route(@Observes ManagementInterface routes) {
        router = routes.router();
    }

    void open(@Observes @Priority(AT_LAST) StartupEvent event, Headers headers, UnmatchedRequests lost) {
        Router routes = router;
        if (routes == null) {
            throw new IllegalStateException("quarkus.management.enabled is off");
        }
        headers.install(routes);
        lost.installForManagement(routes);
        HttpServerOptions options = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout((int) IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        try {
            HttpServer opened = vertx.createHttpServer(options)
                    .requestHandler(routes)
                    .listen(port, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            server = opened;
            LOG.infof("Health and metrics on http://%s:%d/q/", host, opened.actualPort());
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "Port %d of %s, for health and metrics, cannot be opened: choose another with quarkus.management.port"
                            .formatted(port, host),
                    e);
        }
    }

    void close(@Observes ShutdownEvent event) {
        HttpServer open = server;
        if (open != null) {
            server = null;
            open.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /// The port that is open; another one than configured where any was asked for, with 0.
    public int port() {
        HttpServer open = server;
        if (open == null) {
            throw new IllegalStateException("not open");
        }
        return open.actualPort();
    }
}
