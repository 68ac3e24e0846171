/// The door: opening a room, joining it, keys and tokens, the limits on guessing, and how long a room is kept.
/// May know [nl.kaartensessie.room], [nl.kaartensessie.journal] and [nl.kaartensessie.deck].
@NullMarked
package nl.kaartensessie.lobby;

import org.jspecify.annotations.NullMarked;
