package nl.kaartensessie.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.protocol.Json;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What one server tells the others: a line of JSON. A message of PostgreSQL holds as many lines as fit, all of
/// one server.
///
/// Thread rule: any thread; it keeps nothing.
final class BusMessage {

    /// PostgreSQL takes 7,999 bytes.
    private static final int PAYLOAD = 7_900;

    private static final String ROOM = "\"room\":\"";

    private BusMessage() {}

    /// How every line of `server` begins.
    static String beginning(String server) {
        return "{\"server\":\"" + server + "\"";
    }

    /// @param events those of the entry, as JSON; left out when they don't fit
    static String appended(String server, RoomId room, Entry entry, String events) {
        ObjectNode whole = line(server, room).put("last", entry.last());
        whole.put("seq", entry.seq()).put("at", entry.at().toString());
        whole.put("by", entry.by().value()).put("command", entry.command());
        String text = Json.text(whole.putRawValue("events", new RawValue(events)));
        return fits(text) ? text : Json.text(line(server, room).put("last", entry.last()));
    }

    static String erased(String server, RoomId room) {
        return Json.text(line(server, room).put("erased", true));
    }

    static String hint(String server, ObjectNode content) {
        return Json.text(
                JsonNodeFactory.instance.objectNode().put("server", server).<ObjectNode>set("hint", content));
    }

    static boolean fits(String line) {
        return bytes(line) <= PAYLOAD;
    }

    /// The room that a line is about, without taking the line apart: most are about rooms in which nobody is here.
    /// What people typed is no field of its own in it, as its quotation marks are marked.
    ///
    /// @return null for a line about none
    static @Nullable RoomId room(String line) {
        int field = line.indexOf(ROOM);
        if (field == -1) {
            return null;
        }
        int start = field + ROOM.length();
        return new RoomId(line.substring(start, line.indexOf('"', start)));
    }

    /// What was appended, or null where it did not fit.
    static @Nullable Entry entry(JsonNode line) {
        return line.has("events")
                ? new Entry(
                        line.path("seq").asLong(),
                        Instant.parse(line.path("at").asText()),
                        new MemberId(line.path("by").asText()),
                        line.path("command").textValue(),
                        EventJson.decodeAll(line.path("events")))
                : null;
    }

    /// The lines as messages, as few as can be.
    static List<String> packed(List<String> lines) {
        List<Integer> messages = messages(lines);
        return IntStream.range(0, lines.size())
                .boxed()
                .collect(Collectors.groupingBy(messages::get, Collectors.mapping(lines::get, Collectors.joining("\n"))))
                .values()
                .stream()
                .toList();
    }

    /// The number of the message that each of these lines goes in: as few as can be.
    static List<Integer> messages(List<String> lines) {
        List<Integer> messages = new ArrayList<>(lines.size());
        int message = 0;
        int size = 0;
        for (String line : lines) {
            int more = bytes(line) + 1;
            if (size > 0 && size + more > PAYLOAD) {
                message++;
                size = 0;
            }
            size += more;
            messages.add(message);
        }
        return messages;
    }

    private static ObjectNode line(String server, RoomId room) {
        return JsonNodeFactory.instance.objectNode().put("server", server).put("room", room.value());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
