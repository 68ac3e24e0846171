package nl.kaartensessie.room;

/// What a facilitator has chosen for the room.
///
/// @param keepHands whether hands stay up when another card is shown
/// @param factsheet whether everybody may read the factsheet
public record Settings(boolean keepHands, boolean factsheet) {

    static final Settings DEFAULT = new Settings(false, false);
}
