package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kaartensessie.web.ApiClient.Knowledge;
import nl.kaartensessie.web.ApiClient.Operation;

/// A call as it goes over the line: made right from the description of the API, and then changed in one or a few
/// places.
final class Call {

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "X");

    private static final List<String> HEADERS = List.of(
            "Accept: text/csv",
            "Accept: */*;q=0",
            "Accept: ;;;,application/json;q=zz",
            "Accept: " + "a/b,".repeat(500) + "a/b",
            "Accept: application/pdf",
            "Accept: text/html",
            "Accept: text/event-stream",
            "Accept-Language: ;;q=-,,*_-",
            "Accept-Language: xx-" + "y".repeat(500),
            "Accept-Language: *",
            "Accept-Encoding: gzip, deflate, br, zstd, *;q=0",
            "Accept-Charset: utf-7",
            "Content-Type: text/plain",
            "Content-Type: application/xml",
            "Content-Type: ;;;",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/json; charset=bestaat-niet",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: application/yaml",
            "Content-Encoding: gzip",
            "Authorization: Bearer x",
            "Authorization: Bearer",
            "Authorization: bearer  ",
            "Authorization: Basic Og==",
            "Authorization: Basic !!!",
            "Authorization: Digest username=\"x\"",
            "Authorization: Bearer " + "A".repeat(6_000),
            "Authorization: Bearer é\u0080",
            "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
            "If-Match: *",
            "If-Match: \"x",
            "If-Match: W/\"r1\", \"r99999999999999999999\"",
            "If-None-Match: *",
            "If-Modified-Since: gisteren",
            "Last-Event-ID: -1",
            "Last-Event-ID: 99999999999999999999",
            "Last-Event-ID: \u0000",
            "Range: bytes=0-0,-1,9-1",
            "Range: items=99999999999999999999-",
            "Origin: null",
            "Origin: https://elders.example",
            "Host: elders.example",
            "X-Forwarded-For: \"';--",
            "X-Forwarded-Host: elders.example",
            "X-Forwarded-Proto: javascript",
            "Forwarded: for=\"[::1]:99999\";host=x;proto=y",
            "X-HTTP-Method-Override: DELETE",
            "Cookie: a=b; ;=;",
            "Expect: 100-continue",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 99",
            "Transfer-Encoding: chunked",
            "TE: trailers",
            "Prefer: respond-async",
            "X: " + "x".repeat(8_000));

    private String method;
    private String path;
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};

    private Call(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /// The call as it should be.
    static Call right(ApiClient client, Operation operation, Knowledge known) {
        Call call = start(client, operation, known);
        String type = types(operation).getFirst();
        if (!type.isEmpty()) {
            call.setBody(type, call.text(client, operation, type, known).getBytes(UTF_8));
        }
        return call;
    }

    /// The call with something in it that nobody means.
    static Call wrong(
            ApiClient client, Operation operation, Knowledge known, List<String> tokens, Mutations mutations) {
        Call call = start(client, operation, known);
        String type = mutations.any(types(operation));
        if (!type.isEmpty()) {
            String text = call.text(client, operation, type, known);
            if (!mutations.chance(4)) {
                text = type.endsWith("json") ? mutations.json(ApiClient.parse(text)) : mutations.yaml(text);
            }
            call.setBody(type, mutations.bytes(text));
        }
        for (int i = mutations.number(3); i > 0 || type.isEmpty() && i == 0; i--) {
            call.change(mutations, tokens, operation, known);
        }
        return call;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    boolean hasBody() {
        return body.length > 0;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var head = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(query.isEmpty() ? "" : "?" + String.join("&", query))
                .append(" HTTP/1.1\r\n");
        boolean chunked = headers.containsKey("Transfer-Encoding");
        headers.putIfAbsent("Host", "localhost");
        if (!chunked && (body.length > 0 || !method.equals("GET"))) {
            headers.put("Content-Length", String.valueOf(body.length));
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n");
        out.writeBytes(head.toString().getBytes(UTF_8));
        if (chunked && body.length > 0) {
            out.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(ISO_8859_1));
            out.writeBytes(body);
            out.writeBytes("\r\n".getBytes(ISO_8859_1));
        } else if (!chunked) {
            out.writeBytes(body);
        }
        if (chunked) {
            out.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        String text = new String(bytes(), UTF_8);
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }

    private static Call start(ApiClient client, Operation operation, Knowledge known) {
        String server = client.document().path("servers").get(0).path("url").asText();
        Call call = new Call(operation.method().toUpperCase(Locale.ROOT), server + operation.path());
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = known.parameters()
                    .getOrDefault(name, parameter.path("example").asText(""));
            switch (parameter.path("in").asText()) {
                case "path" -> call.path = call.path.replace("{" + name + "}", value);
                case "header" -> call.headers.put(name, value);
                default -> {
                    if (parameter.path("required").asBoolean()) {
                        call.query.add(name + "=" + value);
                    }
                }
            }
        }
        String token = ApiClient.token(operation, known);
        if (token != null) {
            call.headers.put("Authorization", "Bearer " + token);
        }
        return call;
    }

    private static List<String> types(Operation operation) {
        List<String> types = new ArrayList<>();
        operation.description().path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types.isEmpty() ? List.of("") : types;
    }

    private String text(ApiClient client, Operation operation, String type, Knowledge known) {
        JsonNode media =
                operation.description().path("requestBody").path("content").path(type);
        if (type.endsWith("json")) {
            return client.body(media, known).toString();
        }
        for (JsonNode example : media.path("examples")) {
            return example.path("value").asText();
        }
        return media.path("example").asText();
    }

    private void setBody(String type, byte[] bytes) {
        headers.put("Content-Type", type);
        body = bytes;
    }

    private void change(Mutations mutations, List<String> tokens, Operation operation, Knowledge known) {
        switch (mutations.number(10)) {
            case 0 -> method = mutations.any(METHODS);
            case 1 -> path = path + mutations.any(List.of("/", "//", "/.", "/../x", ";a=b", "/x", "%20", "?a", "%2f"));
            case 2, 3 -> changeParameter(mutations, known);
            case 4 -> query.add(mutations.any(names(operation)) + "=" + mutations.word());
            case 5 ->
                headers.remove(mutations.any(
                        new ArrayList<>(headers.keySet()).isEmpty()
                                ? List.of("Host")
                                : new ArrayList<>(headers.keySet())));
            case 6 -> headers.put("Authorization", "Bearer " + mutations.any(tokens));
            default -> {
                String[] header = mutations.any(HEADERS).split(": ", 2);
                headers.put(header[0], header[1]);
            }
        }
    }

    private void changeParameter(Mutations mutations, Knowledge known) {
        String[] segments = path.split("/");
        for (int i = segments.length - 1; i > 0; i--) {
            if (known.parameters().containsValue(segments[i]) || mutations.chance(4)) {
                segments[i] = mutations.word();
                break;
            }
        }
        path = String.join("/", segments).replace(" ", "%20");
        path = path.isEmpty() ? "/" : path;
    }

    /// Names of parameters of this call, and one that it does not have.
    private static List<String> names(Operation operation) {
        List<String> names = new ArrayList<>(List.of("since", "x"));
        for (JsonNode parameter : operation.description().path("parameters")) {
            // A long poll that is right would wait.
            if (parameter.path("in").asText().equals("query")
                    && !parameter.path("name").asText().equals("wait")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }
}
