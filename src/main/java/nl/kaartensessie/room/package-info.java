/// What a room is and what may happen in it: pure, knows nothing but the JDK. Time, ids and randomness come in as
/// arguments.
///
/// The words, one for one thing, in code, API and documents:
///
/// | word | meaning |
/// | --- | --- |
/// | *word* | what the facilitator chose and everybody types: the address of a room, not a key |
/// | *room* | one session of one group, from opening to erasing |
/// | *deck*, *card* | a set of cards in one version; one of them |
/// | *position* | the place of a card in the room's order, from 1; 0 in the lobby |
/// | *member* | who is in a room: a *facilitator* or a *participant* |
/// | *facilitator key* | with the word it makes any device a facilitator |
/// | *token* | what one device of a member proves itself with |
/// | *command* | what a member wants |
/// | *event* | a fact that happened, with the room's own counter *seq*; *entry* is one command's events in the log |
/// | *refusal* | why a command was not done |
/// | *hand*, *floor* | the wish to speak; who has the turn |
/// | *mark* | what became of a card: discussed, skipped, parked |
/// | *connection* | one open way to the server, over any *transport*; *peer* is the server's end of it |
/// | *heartbeat* | what both ends send to show that a connection lives |
/// | *presence* | who is connected now: a hint, never an event |
/// | *follow* | to view the group's card; who views another one *looks* at it: presence too |
/// | *server* | one process of the service; several may share one database |
/// | *runsheet*, *step* | the plan of a session; a part of it |
/// | *outcome* | what a session yields, in lines: agreements, questions, needs, intentions |
/// | *retention* | how long something is kept before it is erased |
/// | *rate limiter* | what counts how often somebody does something |
/// | *problem* | a refusal or an error as an answer (RFC 9457) |
///
/// A command comes in, [RoomRules] decides, the events are stored, [RoomState] is the fold of what was stored.
@NullMarked
package nl.kaartensessie.room;

import org.jspecify.annotations.NullMarked;
