package nl.kaartensessie.support;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// One member of one room, as a client of others would be: it knows the contract, and none of our code.
///
/// @param key of the facilitator; null for who came in without
public record RoomClient(String word, String key, String room, String member, String token) {

    public static final String API = "/api/v1";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    /// Opens a room with a word of its own.
    public static RoomClient open() {
        return opened(Map.of("word", freshWord(), "name", "Kim"));
    }

    /// Opens a room to practise in.
    public static RoomClient practise() {
        JsonNode answer = StageCalls.post(
                freshAddress(), null, API + "/rooms", Map.of("word", "oefenen", "practice", true, "name", "Kim"), 201);
        return admitted(answer.path("word").textValue(), answer);
    }

    /// Joins the room of `word` as a participant.
    public static RoomClient join(String word, String name) {
        return joined(Map.of("word", word, "name", name));
    }

    /// Opens a room with this deck.
    public static RoomClient openWith(String deck) {
        return opened(Map.of("word", freshWord(), "name", "Kim", "deck", deck));
    }

    /// Joins this room as a participant.
    public RoomClient guest(String name) {
        return join(word, name);
    }

    /// Joins this room with the key.
    public RoomClient colleague(String name) {
        return joined(Map.of("word", word, "name", name, "facilitatorKey", key));
    }

    public static Response open(RequestSpecification from, Object body) {
        return from.body(StageCalls.json(body)).post(API + "/rooms");
    }

    public static Response join(RequestSpecification from, Object body) {
        return from.body(StageCalls.json(body)).post(API + "/memberships");
    }

    /// A word that no other test uses.
    public static String freshWord() {
        return "woord " + UUID.randomUUID();
    }

    /// Somebody without a token, at an address of their own: limits count by address.
    public static RequestSpecification anonymous() {
        return from(freshAddress());
    }

    /// Somebody without a token at this address.
    public static RequestSpecification from(InetAddress address) {
        return given().contentType(ContentType.JSON)
                .config(RestAssured.config()
                        .httpClient(httpClientConfig().setParam("http.route.local-address", address)));
    }

    /// One that no other test uses.
    public static InetAddress freshAddress() {
        int next = ADDRESSES.incrementAndGet();
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) (1 + next / 62_500), (byte) (next / 250 % 250), (byte) (1 + next % 250)});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /// This member's call.
    public RequestSpecification call() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }

    /// @param path behind that of the room
    public Response get(String path) {
        return call().get(API + "/rooms/" + room + path);
    }

    public Response command(Object body) {
        return call().body(StageCalls.json(body)).post(API + "/rooms/" + room + "/commands");
    }

    /// Gives a command over REST, which must be done.
    ///
    /// @return its `seq`
    public int done(String type, Object... fields) {
        return StageCalls.post(null, token, API + "/rooms/" + room + "/commands", frame(type, fields), 200)
                .path("seq")
                .intValue();
    }

    public Response rename(Object body) {
        return call().body(body).patch(API + "/memberships/" + member);
    }

    public Response erase() {
        return call().delete(API + "/rooms/" + room);
    }

    /// Opens the live channel.
    public LiveClient live() {
        return LiveClient.open(this);
    }

    /// A command with an id of its own.
    ///
    /// @param fields names and values by turns
    public static Map<String, Object> frame(String type, Object... fields) {
        Map<String, Object> frame = new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "type", type));
        for (int i = 0; i < fields.length; i += 2) {
            frame.put((String) fields[i], fields[i + 1]);
        }
        return frame;
    }

    private static RoomClient opened(Map<String, String> body) {
        return admitted("/rooms", body);
    }

    private static RoomClient joined(Map<String, String> body) {
        return admitted("/memberships", body);
    }

    private static RoomClient admitted(String path, Map<String, String> body) {
        return admitted(body.get("word"), StageCalls.post(freshAddress(), null, API + path, body, 201));
    }

    private static RoomClient admitted(String word, JsonNode answer) {
        return new RoomClient(
                word,
                answer.path("facilitatorKey").textValue(),
                answer.path("room").path("id").textValue(),
                answer.path("member").path("id").textValue(),
                answer.path("token").textValue());
    }
}
