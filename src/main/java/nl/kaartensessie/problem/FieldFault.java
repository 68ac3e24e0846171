package nl.kaartensessie.problem;

import java.util.Locale;
import nl.kaartensessie.room.Refusal;

/// One field of the input that is wrong, for a reason of the room.
public record FieldFault(String field, Refusal reason) implements Fault {

    @Override
    public String message(Locale reader) {
        return new RoomProblem(reason).detail(reader);
    }
}
