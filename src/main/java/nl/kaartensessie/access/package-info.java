/// The door: opening a room, joining it, keys and tokens, the limits on guessing, and how long a room is kept.
/// May know [nl.kaartensessie.room], [nl.kaartensessie.journal], [nl.kaartensessie.deck] and
/// [nl.kaartensessie.guard].
@NullMarked
package nl.kaartensessie.access;

import org.jspecify.annotations.NullMarked;
