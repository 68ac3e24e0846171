/// The live room: who is connected, what they send, what they are sent.
///
/// A command's way: a transport reads it ([CommandReader]), [LiveRoom#handle] decides and stores it, and every
/// [Peer] that may see an event gets it in one frame for each kind of reader ([EventVisibility]).
@NullMarked
package nl.kaartensessie.live;

import org.jspecify.annotations.NullMarked;
