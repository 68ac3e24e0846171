package nl.kaartensessie.live;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/// Lines whose other end takes nothing any more are given up after the time for silence, instead of after the
/// quarter of an hour that the system goes on trying: on a stream nothing can be heard, so nothing else tells. On
/// Linux only.
///
/// Thread rule: called once, at the start.
@ApplicationScoped
class DeadLines implements HttpServerOptionsCustomizer {

    private final LiveSettings settings;

    DeadLines(LiveSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setTcpUserTimeout(Math.toIntExact(settings.silence().toMillis()));
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
