package nl.kaartensessie.web;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.impl.transports.EpollTransport;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.impl.VertxHandler;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Has a [StrictRequestDecoder] read what comes in over HTTP, and [Unreadable] answer what cannot be read. Neither
/// Quarkus nor Vert.x lets one choose these, but Vert.x takes a transport that is named in `META-INF/services`,
/// which sees every connection first.
///
/// Thread rule: any thread.
public final class StrictTransport {

    private static final String DECODER = "httpDecoder";
    private static final String TLS = "ssl";

    private static volatile Handler<HttpServerRequest> refusal = HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER;

    private StrictTransport() {}

    /// From now on.
    ///
    /// @param handler of what cannot be read; has to answer
    static void refuseWith(Handler<HttpServerRequest> handler) {
        refusal = handler;
    }

    /// On Linux.
    public static final class Epoll extends EpollTransport {
        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            bootstrap.handler(new Door(limits()));
        }
    }

    /// Everywhere.
    public static final class Jdk extends JDKTransport {
        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            bootstrap.handler(new Door(limits()));
        }
    }

    private static HttpServerOptions limits() {
        Config config = ConfigProvider.getConfig();
        HttpServerOptions limits = new HttpServerOptions();
        config.getOptionalValue("quarkus.http.limits.max-initial-line-length", Integer.class)
                .ifPresent(limits::setMaxInitialLineLength);
        config.getOptionalValue("quarkus.http.limits.max-header-size", MemorySize.class)
                .ifPresent(size -> limits.setMaxHeaderSize((int) size.asLongValue()));
        config.getOptionalValue("quarkus.http.limits.max-chunk-size", MemorySize.class)
                .ifPresent(size -> limits.setMaxChunkSize((int) size.asLongValue()));
        return limits;
    }

    /// Of the socket that listens: gets every connection before Vert.x does.
    @Sharable
    private static final class Door extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions limits;

        Door(HttpServerOptions limits) {
            this.limits = limits;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
            ((Channel) accepted).pipeline().addFirst(new FirstRead(limits));
            super.channelRead(context, accepted);
        }
    }

    /// Until the first bytes come: by then Vert.x has set up the connection, and has read nothing.
    private static final class FirstRead extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions limits;

        FirstRead(HttpServerOptions limits) {
            this.limits = limits;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            ChannelPipeline pipeline = context.pipeline();
            if (pipeline.get(DECODER) != null) {
                pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(limits));
                if (pipeline.get(VertxHandler.class).getConnection() instanceof Http1xServerConnection connection) {
                    connection.invalidRequestHandler(refusal);
                }
            } else if (pipeline.get(TLS) != null) {
                // What is read in clear comes once the handshake is over.
                pipeline.addAfter(TLS, null, new FirstRead(limits));
            }
            pipeline.remove(this);
            context.fireChannelRead(bytes);
        }
    }
}
