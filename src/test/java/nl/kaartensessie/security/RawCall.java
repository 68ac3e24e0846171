package nl.kaartensessie.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.web.ApiClient;
import nl.kaartensessie.web.ApiClient.Knowledge;
import nl.kaartensessie.web.ApiClient.Operation;
import nl.kaartensessie.web.RawHttp;

/// A call as it goes over the line, and can be changed in one place.
record RawCall(String method, String path, Map<String, String> headers, String body) {

    RawCall(String method, String path) {
        this(method, path, Map.of(), "");
    }

    static RawCall handshake(RoomClient who) {
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + who.token(),
                "Connection", "Upgrade",
                "Upgrade", "websocket",
                "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version", "13");
        return new RawCall("GET", RoomClient.API + "/rooms/" + who.room() + "/live", headers, "");
    }

    static RawCall right(ApiClient client, Operation operation, Knowledge known) {
        String path = client.document().path("servers").path(0).path("url").asText() + operation.path();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = known.parameters()
                    .getOrDefault(name, parameter.path("example").asText("x"));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "header" -> headers.put(name, value);
                default -> {}
            }
        }
        String token = ApiClient.token(operation, known);
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        JsonNode content = operation.description().path("requestBody").path("content");
        String body = "";
        if (!content.isMissingNode()) {
            headers.put("Content-Type", content.fieldNames().next());
            body = client.body(content.elements().next(), known).toString();
        }
        return new RawCall(operation.method().toUpperCase(Locale.ROOT), path, headers, body);
    }

    String what() {
        return method + " " + path.replaceAll("[0-9a-zA-Z_-]{20,}", "…");
    }

    RawCall at(String other) {
        return new RawCall(method, other, headers, body);
    }

    RawCall body(String other) {
        return new RawCall(method, path, headers, other);
    }

    RawCall with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RawCall(method, path, more, body);
    }

    void send() {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: localhost\r\n");
        }
        byte[] content = body.getBytes(UTF_8);
        if (content.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(UTF_8);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        try {
            RawHttp.send(RoomClient.freshAddress(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
