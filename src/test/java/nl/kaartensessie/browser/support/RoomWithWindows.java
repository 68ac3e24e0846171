package nl.kaartensessie.browser.support;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kaartensessie.support.RoomClient;

/// Marieke, who facilitates, and Anna in their windows, and Piet and others in the same room who have none.
public final class RoomWithWindows implements AutoCloseable {

    private static final String NO_PAPER =
            "window.print = () => {}; HTMLElement.prototype.requestFullscreen = () => Promise.resolve();";

    public final Window marieke;
    public final Window anna;
    public final RoomClient other;

    private final Device desk;
    private final Device laptop;
    private final List<RoomClient> markers;
    private int marks;

    public RoomWithWindows(Browsers browsers, String address, String word) {
        desk = browsers.device(address);
        laptop = browsers.device(address);
        marieke = desk.window();
        anna = laptop.window();
        marieke.page().addInitScript(NO_PAPER);
        anna.page().addInitScript(NO_PAPER);
        marieke.open(word, "Marieke");
        RoomClient.join(word, "Piet");
        other = RoomClient.join(word, "Olga");
        markers = IntStream.range(0, 5)
                .mapToObj(i -> RoomClient.join(word, "Cas " + i))
                .toList();
        anna.join(word, "Anna");
        anna.isLive();
    }

    /// What happens in a room is in one order for everybody: who sees the latest has seen what came before.
    public void settle(Window window) {
        String name = "Cas op " + ++marks;
        markers.get(marks % markers.size()).rename(Map.of("name", name)).then().statusCode(200);
        window.page().waitForFunction("name => document.body.textContent.includes(name)", name);
    }

    /// Marieke does this, with these fields as in JSON, and both have seen it.
    public void lead(String type, String... fields) {
        StringBuilder command = new StringBuilder("{\"type\": \"" + type + "\"");
        for (int i = 0; i < fields.length; i += 2) {
            command.append(", \"").append(fields[i]).append("\": ").append(fields[i + 1]);
        }
        marieke.command(command.append("}").toString());
        if (!type.equals("session.end")) {
            settle(marieke);
            settle(anna);
        }
    }

    public void show(int position) {
        lead("card.show", "position", String.valueOf(position));
    }

    public ButtonWalk walk(Window window) {
        return new ButtonWalk(window, () -> settle(window));
    }

    @Override
    public void close() {
        desk.close();
        laptop.close();
    }
}
