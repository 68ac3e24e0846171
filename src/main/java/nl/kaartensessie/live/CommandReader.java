package nl.kaartensessie.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.charset.StandardCharsets;
import nl.kaartensessie.room.About;
import nl.kaartensessie.room.Audience;
import nl.kaartensessie.room.Mark;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Names;
import nl.kaartensessie.room.RoomCommand;
import org.jspecify.annotations.Nullable;

/// Reads what clients send (contract section 4), over whichever transport. Fields that it does not know are
/// ignored.
///
/// Thread rule: any thread; it keeps nothing.
final class CommandReader {

    /// Bytes of one frame.
    static final int FRAME_LIMIT = 8 * 1024;

    private static final int ID_LIMIT = 64;
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CommandReader() {}

    sealed interface Frame {

        record Command(String id, RoomCommand command) implements Frame {}

        /// A heartbeat: neither command nor counted.
        record Beat() implements Frame {}

        /// JSON, but no command.
        ///
        /// @param id when there is one
        /// @param field that is wrong
        record Invalid(@Nullable String id, String field) implements Frame {}

        record NotJson() implements Frame {}
    }

    /// Whether the frame of this text has more than [#FRAME_LIMIT] bytes.
    static boolean isTooLarge(String text) {
        return text.length() > FRAME_LIMIT || text.getBytes(StandardCharsets.UTF_8).length > FRAME_LIMIT;
    }

    static Frame read(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return new Frame.NotJson();
        }
        if (json.isMissingNode()) {
            return new Frame.NotJson();
        }
        if ("beat".equals(json.path("type").textValue())) {
            return new Frame.Beat();
        }
        String id = json.path("id").textValue();
        try {
            return new Frame.Command(id(json), command(json));
        } catch (InvalidField e) {
            return new Frame.Invalid(id, e.field);
        }
    }

    private static String id(JsonNode json) {
        String id = text(json, "id");
        int length = id.codePointCount(0, id.length());
        // What the database cannot store as text would make a good command fail.
        boolean storable = id.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (length < 1 || length > ID_LIMIT || !storable) {
            throw new InvalidField("id");
        }
        return id;
    }

    private static RoomCommand command(JsonNode json) {
        return switch (text(json, "type")) {
            case "session.start" -> new RoomCommand.StartSession();
            case "session.end" -> new RoomCommand.EndSession();
            case "card.show" -> new RoomCommand.ShowCard(position(json));
            case "card.mark" -> new RoomCommand.MarkCard(position(json), value(Mark.class, json, "mark", null));
            case "hand.raise" -> new RoomCommand.RaiseHand(value(About.class, json, "about", About.NEW));
            case "hand.lower" -> new RoomCommand.LowerHand(isAbsent(json, "member") ? null : member(json));
            case "hand.lower-all" -> new RoomCommand.LowerAllHands();
            case "hand.call" -> new RoomCommand.CallHand(member(json));
            case "chat.send" ->
                new RoomCommand.SendChat(text(json, "text"), value(Audience.class, json, "to", Audience.ALL));
            case "chat.remove" -> new RoomCommand.RemoveChat(line(json));
            case "member.away" -> new RoomCommand.GoAway();
            case "member.back" -> new RoomCommand.ComeBack();
            case "member.remove" -> new RoomCommand.RemoveMember(member(json));
            case "room.lock" -> new RoomCommand.LockRoom();
            case "room.unlock" -> new RoomCommand.UnlockRoom();
            default -> throw new InvalidField("type");
        };
    }

    private static boolean isAbsent(JsonNode json, String field) {
        return json.path(field).isMissingNode() || json.path(field).isNull();
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).textValue();
        if (text == null) {
            throw new InvalidField(field);
        }
        return text;
    }

    private static MemberId member(JsonNode json) {
        return new MemberId(text(json, "member"));
    }

    private static int position(JsonNode json) {
        JsonNode position = json.path("position");
        if (!position.isIntegralNumber() || !position.canConvertToInt()) {
            throw new InvalidField("position");
        }
        return position.intValue();
    }

    private static long line(JsonNode json) {
        JsonNode line = json.path("line");
        if (!line.isIntegralNumber() || !line.canConvertToLong()) {
            throw new InvalidField("line");
        }
        return line.longValue();
    }

    private static <E extends Enum<E>> E value(Class<E> type, JsonNode json, String field, @Nullable E absent) {
        if (absent != null && isAbsent(json, field)) {
            return absent;
        }
        return Names.parse(type, text(json, field)).orElseThrow(() -> new InvalidField(field));
    }

    /// Ends the reading of one frame; never leaves this class.
    private static final class InvalidField extends RuntimeException {
        private final String field;

        InvalidField(String field) {
            super(field, null, false, false);
            this.field = field;
        }
    }
}
