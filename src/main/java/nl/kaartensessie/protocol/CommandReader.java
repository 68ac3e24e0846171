package nl.kaartensessie.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.OnSite;
import nl.kaartensessie.room.RoomCommand;
import org.jspecify.annotations.Nullable;

/// Reads what clients send (contract section 4), over whichever transport. Fields that it does not know are
/// ignored.
///
/// Thread rule: any thread; it keeps nothing.
public final class CommandReader {

    /// Bytes of one frame.
    public static final int FRAME_LIMIT = 8 * 1024;

    /// What our own client sends every 20 s, and half of all that is read: known without taking it apart.
    private static final String BEAT = "{\"type\":\"beat\"}";

    private static final int ID_LIMIT = 64;
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CommandReader() {}

    public sealed interface Frame {

        record Command(String id, RoomCommand command) implements Frame {}

        /// Where a member looks: counted, but no command, as nothing of it is stored.
        ///
        /// @param id to be acknowledged with, if there is one
        /// @param position 0 with the group
        record Look(@Nullable String id, int position) implements Frame {}

        /// A heartbeat: neither command nor counted.
        record Beat() implements Frame {}

        /// JSON, but no command.
        ///
        /// @param id when there is one
        /// @param field that is wrong
        record Invalid(@Nullable String id, String field) implements Frame {}

        record NotJson() implements Frame {}
    }

    public static Frame read(String text) {
        if (text.equals(BEAT)) {
            return new Frame.Beat();
        }
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
            ClientFields fields = new ClientFields(json);
            return "look".equals(fields.text("type"))
                    ? new Frame.Look(fields.has("id") ? id(fields) : null, position(fields))
                    : new Frame.Command(id(fields), command(fields));
        } catch (ClientFields.Invalid e) {
            return new Frame.Invalid(id, e.field());
        }
    }

    private static String id(ClientFields json) {
        String id = json.text("id");
        int length = id.codePointCount(0, id.length());
        // What the database cannot store as text would make a good command fail.
        boolean storable = id.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (length < 1 || length > ID_LIMIT || !storable) {
            throw new ClientFields.Invalid("id");
        }
        return id;
    }

    private static int position(ClientFields json) {
        return json.has("position") ? json.position() : 0;
    }

    private static RoomCommand command(ClientFields json) {
        return switch (json.text("type")) {
            case "session.start" -> new RoomCommand.StartSession();
            case "session.end" -> new RoomCommand.EndSession();
            case "card.show" ->
                new RoomCommand.ShowCard(
                        json.position(),
                        json.has("restore")
                                ? json.texts("restore").stream()
                                        .map(MemberId::new)
                                        .toList()
                                : List.of());
            case "card.mark" -> new RoomCommand.MarkCard(json.position(), json.value(Mark.class, "mark"));
            case "hand.raise" -> new RoomCommand.RaiseHand(json.value(About.class, "about", About.NEW));
            case "hand.lower" -> new RoomCommand.LowerHand(json.has("member") ? json.member() : null);
            case "hand.lower-all" -> new RoomCommand.LowerAllHands();
            case "hand.call" -> new RoomCommand.CallHand(json.member());
            case "chat.send" -> send(json);
            case "chat.remove" -> new RoomCommand.RemoveChat(json.number("line"));
            case "member.away" -> new RoomCommand.GoAway();
            case "member.back" -> new RoomCommand.ComeBack();
            case "member.onsite" ->
                new OnSite.Command.SetOnSite(json.has("member") ? json.member() : null, json.integer("people"));
            case "member.remove" -> new RoomCommand.RemoveMember(json.member(), json.flag("lines"), json.flag("lock"));
            case "room.lock" -> new RoomCommand.LockRoom();
            case "room.unlock" -> new RoomCommand.UnlockRoom();
            default -> ActivityCommands.read(json);
        };
    }

    private static RoomCommand send(ClientFields json) {
        String text = json.text("text");
        return ChatJson.TO_MEMBER.equals(json.textIfAny("to"))
                ? new RoomCommand.SendChat(text, Audience.FACILITATOR, json.member())
                : new RoomCommand.SendChat(text, json.value(Audience.class, "to", Audience.ALL));
    }
}
