/// How frames travel to and from the browser: WebSocket, server-sent events and long polling, and what guards
/// them.
@NullMarked
package nl.kaartensessie.live.transport;

import org.jspecify.annotations.NullMarked;
