package nl.kaartensessie.process.support;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// Hands over what a WebSocket tells, frame by frame, and knows how it ended.
///
/// Thread rule: the client of the JDK calls, one thread at a time.
final class FrameListener implements WebSocket.Listener {

    private final Consumer<String> texts;
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    FrameListener(Consumer<String> texts) {
        this.texts = texts;
    }

    /// The code that it was closed with, as soon as it is.
    CompletableFuture<Integer> ended() {
        return ended;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            texts.accept(partial.toString());
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        ended.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended.complete(VirtualMember.CUT);
    }
}
