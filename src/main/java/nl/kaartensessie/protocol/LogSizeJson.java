package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.kaartensessie.room.LogSize;

/// What a log keeps, as JSON.
///
/// Thread rule: any thread; it keeps nothing.
final class LogSizeJson {

    private LogSizeJson() {}

    static void encode(LogSize size, ObjectNode json) {
        encode(size.lasting(), json.putObject("lasting"));
        encode(size.chat(), json.putObject("chat"));
        encode(size.votes(), json.putObject("votes"));
        encode(size.grades(), json.putObject("grades"));
        encode(size.thoughts(), json.putObject("thoughts"));
        json.put("told", size.told());
    }

    private static void encode(LogSize.Amount amount, ObjectNode json) {
        json.put("entries", amount.entries()).put("bytes", amount.bytes());
    }

    static LogSize decode(JsonNode json) {
        return new LogSize(
                amount(json.path("lasting")),
                amount(json.path("chat")),
                amount(json.path("votes")),
                amount(json.path("grades")),
                amount(json.path("thoughts")),
                json.path("told").asInt());
    }

    private static LogSize.Amount amount(JsonNode json) {
        return new LogSize.Amount(
                json.path("entries").asInt(), json.path("bytes").asLong());
    }
}
