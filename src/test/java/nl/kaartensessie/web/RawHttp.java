package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// HTTP/1.1 over a plain socket, as every proper client refuses to send half of what is sent here.
public final class RawHttp {

    private static final int DEADLINE_MILLIS = 20_000;

    private RawHttp() {}

    /// What came back.
    ///
    /// @param status 0 when the line was cut without an answer
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        /// The one value of a header; empty when there is none.
        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    /// Sends this as it is, from `address`, and reads one answer.
    public static Answer send(InetAddress address, byte[] request) throws IOException {
        return send(RestAssured.port, address, request);
    }

    public static Answer send(int port, InetAddress address, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress().getHostAddress(), port, address, 0)) {
            socket.setSoTimeout(DEADLINE_MILLIS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request);
                out.flush();
            } catch (IOException e) {
                // Refused before all of it was sent; the answer tells why.
            }
            boolean head = new String(request, 0, Math.min(5, request.length), ISO_8859_1).startsWith("HEAD ");
            return read(new BufferedInputStream(socket.getInputStream()), head);
        }
    }

    /// Sends this as it is, and reads every answer until the server cuts the line.
    ///
    /// @param port of this machine
    public static List<Answer> sendAll(int port, String request) throws IOException {
        return sendInParts(port, request, request.length());
    }

    /// The same, so many bytes at a time.
    public static List<Answer> sendInParts(int port, String request, int size) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(DEADLINE_MILLIS);
            socket.setTcpNoDelay(true);
            byte[] bytes = request.getBytes(ISO_8859_1);
            try {
                for (int at = 0; at < bytes.length; at += size) {
                    socket.getOutputStream().write(bytes, at, Math.min(size, bytes.length - at));
                }
            } catch (IOException e) {
                // Refused before all of it was sent; the answer tells why.
            }
            InputStream in = new BufferedInputStream(socket.getInputStream());
            List<Answer> answers = new ArrayList<>();
            for (Answer answer = read(in, false); answer.status() != 0; answer = read(in, false)) {
                answers.add(answer);
            }
            return answers;
        }
    }

    private static Answer read(InputStream in, boolean head) throws IOException {
        while (true) {
            String status = line(in);
            if (status.isEmpty()) {
                return new Answer(0, Map.of(), "");
            }
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String[] header = line.split(":\\s*", 2);
                headers.merge(
                        header[0],
                        List.of(header.length > 1 ? header[1] : ""),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
            int code = Integer.parseInt(status.split(" ")[1]);
            if (code >= 200 || code == 101) {
                var answer = new Answer(code, headers, "");
                return new Answer(code, headers, head ? "" : body(in, answer));
            }
        }
    }

    private static String body(InputStream in, Answer head) throws IOException {
        if (head.header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            // A live feed has no end: its beginning will do.
            boolean feed = head.header("Content-Type").startsWith("text/event-stream");
            var body = new ByteArrayOutputStream();
            for (int size = chunk(in); size > 0; size = feed ? 0 : chunk(in)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            return body.toString(UTF_8);
        }
        String length = head.header("Content-Length");
        return new String(in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length)), UTF_8);
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                if (b != '\r') {
                    line.write(b);
                }
            }
        } catch (java.net.SocketException e) {
            // Cut.
        }
        return line.toString(ISO_8859_1);
    }
}
