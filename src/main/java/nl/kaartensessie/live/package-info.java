/// The live room: who is connected, what they send, what they are told. May know [nl.kaartensessie.lobby],
/// [nl.kaartensessie.journal], [nl.kaartensessie.guard] and [nl.kaartensessie.room]; only the web package may
/// know it.
///
/// The way of a command: a transport reads it ([CommandReader]), [LiveRoom#handle] decides, stores and tells,
/// every [Peer] gets the same frame ([Frames]).
@NullMarked
package nl.kaartensessie.live;

import org.jspecify.annotations.NullMarked;
