package nl.kaartensessie.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import nl.kaartensessie.guard.BasePath;
import nl.kaartensessie.guard.ForwardedHeaders;
import nl.kaartensessie.guard.SentHost;
import org.jspecify.annotations.Nullable;

/// Refuses a request that a proxy could read in another way than we do, which is how one request is smuggled in
/// another: two lengths, a coding beside `chunked`, none or two hosts, a host in the target that is not the
/// header's, and a header that goes on in the next line (RFC 9112: 3.2, 5.2, 6.1). Netty takes all of these for
/// good. So it does a target that is no address, which Quarkus would refuse without a word. [Unreadable] answers
/// 400, and the line is cut: nothing behind it is read any more. The others it hands on as if the service stood
/// at the root of its host (see [BasePath]).
///
/// Thread rule: the event loop of its connection only.
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    /// Its first line was read, and its headers not all.
    private boolean inHead;

    private boolean folded;
    private boolean refused;

    StrictRequestDecoder(HttpServerOptions limits) {
        super(limits);
    }

    @Override
    protected HttpMessage createMessage(String[] initialLine) {
        inHead = true;
        return super.createMessage(initialLine);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new Ambiguous();
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        if (refused) {
            in.skipBytes(in.readableBytes());
            return;
        }
        int from = in.readerIndex();
        int before = out.size();
        super.decode(context, in, out);
        if (!inHead) {
            return;
        }
        // Of a head only whole lines are taken, and never more than the head at once.
        folded |= hasFold(in, from, in.readerIndex());
        if (out.size() > before) {
            inHead = false;
            if (out.get(before) instanceof HttpRequest request
                    && request.decoderResult().isSuccess()) {
                if (folded || isAmbiguous(request) || !isAddress(request.uri())) {
                    request.setDecoderResult(DecoderResult.failure(new Ambiguous()));
                    out.subList(before + 1, out.size()).clear();
                    in.skipBytes(in.readableBytes());
                    refused = true;
                } else {
                    joinProtocols(request.headers());
                    SentHost.keep(request.headers());
                    ForwardedHeaders.mend(request.headers());
                    BasePath.ours().takeOff(request);
                }
            }
            folded = false;
        }
    }

    /// Over several lines they are one list (RFC 6455: 11.3.4), of which the framework would read the first line.
    private static void joinProtocols(HttpHeaders headers) {
        List<String> lines = headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL);
        if (lines.size() > 1) {
            headers.set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, String.join(", ", lines));
        }
    }

    private static boolean hasFold(ByteBuf in, int from, int to) {
        for (int line = from; line < to; ) {
            byte first = in.getByte(line);
            if (first == ' ' || first == '\t') {
                return true;
            }
            int end = in.indexOf(line, to, (byte) '\n');
            line = end < 0 ? to : end + 1;
        }
        return false;
    }

    private static boolean isAmbiguous(HttpRequest request) {
        HttpHeaders headers = request.headers();
        boolean old = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1 || hosts.isEmpty() && !old) {
            return true;
        }
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!codings.isEmpty()
                && (old
                        || codings.size() > 1
                        || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst())
                        || headers.contains(HttpHeaderNames.CONTENT_LENGTH))) {
            return true;
        }
        return !isFor(hosts.isEmpty() ? null : hosts.getFirst(), request.uri());
    }

    /// As Quarkus has it. Our own addresses are told at a look.
    private static boolean isAddress(String target) {
        boolean plain = !target.startsWith("//");
        for (int i = 0; plain && i < target.length(); i++) {
            plain = isPlain(target.charAt(i));
        }
        return plain || isUri(target);
    }

    private static boolean isPlain(char sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9'
                || "/-._~?=&".indexOf(sign) >= 0;
    }

    private static boolean isUri(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isFor(@Nullable String host, String target) {
        if (target.startsWith("/") || target.equals("*")) {
            return true;
        }
        String lower = target.toLowerCase(Locale.ROOT);
        int scheme = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
        if (scheme < 0) {
            return false;
        }
        int end = scheme;
        while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        return target.substring(scheme, end).equalsIgnoreCase(host);
    }

    /// Two servers could read this in two ways, or none in any.
    private static final class Ambiguous extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Ambiguous() {
            super("An ambiguous request");
        }

        /// Who sends it should not be able to make us work for it.
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
