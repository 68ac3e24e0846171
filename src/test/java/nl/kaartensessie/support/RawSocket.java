package nl.kaartensessie.support;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// The live channel byte for byte, for what no decent client does: it breaks the protocol, stops reading, or
/// leaves without a word.
public final class RawSocket implements AutoCloseable {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;

    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;
    private static final int FIN = 0x80;
    private static final int MASK = 0x80;
    private static final int DEADLINE_MILLIS = 30_000;
    private static final int WIDE = 64 * 1024;
    private static final int NARROW = 1024;

    private static final String UPGRADE = """
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==""";

    private final Socket socket = new Socket();
    private final DataInputStream in;

    private RawSocket(int receiveBuffer) {
        try {
            socket.setReceiveBufferSize(receiveBuffer);
            socket.setSoTimeout(DEADLINE_MILLIS);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            in = new DataInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks for the live channel, and does not wait for the answer.
    public static RawSocket knock(RoomClient member) {
        return new RawSocket(WIDE).ask(member, "live", UPGRADE);
    }

    public static RawSocket open(RoomClient member) {
        return knock(member).opened();
    }

    /// Opens the WebSocket of the network test, for which nobody needs to be anybody.
    public static RawSocket networkTest() {
        return new RawSocket(WIDE)
                .ask("test/live", "Origin: http://localhost:" + RestAssured.port + "\n" + UPGRADE)
                .opened();
    }

    /// Opens the live channel with these lines in place of the `Authorization` header.
    public static RawSocket open(RoomClient member, String lines) {
        return new RawSocket(WIDE)
                .ask("rooms/%s/live".formatted(member.room()), lines + "\n" + UPGRADE)
                .opened();
    }

    /// Opens with as little room for what it does not read as there can be.
    public static RawSocket openNarrow(RoomClient member) {
        return new RawSocket(NARROW).ask(member, "live", UPGRADE).opened();
    }

    /// Asks for the stream of events, with as little room for what it does not read as there can be.
    public static RawSocket streamNarrow(RoomClient member) {
        return new RawSocket(NARROW).ask(member, "events", "Accept: text/event-stream");
    }

    public static RawSocket stream(RoomClient member) {
        return new RawSocket(WIDE).ask(member, "events", "Accept: text/event-stream");
    }

    /// Reads bytes until these have come.
    public RawSocket until(String text) {
        try {
            StringBuilder heard = new StringBuilder();
            while (heard.indexOf(text, Math.max(0, heard.length() - text.length())) < 0) {
                heard.append((char) in.readUnsignedByte());
            }
            return this;
        } catch (IOException e) {
            throw new AssertionError("Cut before: " + text, e);
        }
    }

    /// @param head the first byte: the last part or not, and the kind
    public RawSocket frame(int head, byte[] content) {
        return write(bytes(head, content));
    }

    public RawSocket last(int kind, byte[] content) {
        return frame(FIN | kind, content);
    }

    /// The same frame many times, as one write.
    public RawSocket texts(String text, int times) {
        byte[] once = bytes(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(once);
        }
        return write(all.toByteArray());
    }

    public RawSocket write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads until the server closes.
    ///
    /// @return the code that it gives
    public int closeCode() {
        try {
            while (true) {
                int kind = in.readUnsignedByte() & 0xf;
                int length = in.readUnsignedByte();
                byte[] content = in.readNBytes(
                        length == 127
                                ? Math.toIntExact(in.readLong())
                                : length == 126 ? in.readUnsignedShort() : length);
                if (kind == CLOSE) {
                    return (content[0] & 0xff) << 8 | content[1] & 0xff;
                }
            }
        } catch (IOException e) {
            throw new AssertionError("Cut without a close code", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawSocket ask(RoomClient member, String what, String headers) {
        return ask(
                "rooms/%s/%s".formatted(member.room(), what),
                "Authorization: Bearer %s\n%s".formatted(member.token(), headers));
    }

    private RawSocket ask(String what, String headers) {
        return write("""
                GET /api/v1/%s HTTP/1.1
                Host: localhost:%d
                %s

                """.formatted(what, RestAssured.port, headers)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private RawSocket opened() {
        try {
            String answer = "";
            while (!answer.endsWith("\r\n\r\n")) {
                answer += (char) in.readUnsignedByte();
            }
            if (!answer.startsWith("HTTP/1.1 101 ")) {
                throw new AssertionError(answer);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With a mask of zeros, which is a mask.
    private static byte[] bytes(int head, byte[] content) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(head);
        if (content.length < 126) {
            frame.write(MASK | content.length);
        } else if (content.length < 1 << 16) {
            frame.write(MASK | 126);
            frame.write(content.length >> 8);
            frame.write(content.length);
        } else {
            frame.write(MASK | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) content.length >> shift));
            }
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(content);
        return frame.toByteArray();
    }
}
