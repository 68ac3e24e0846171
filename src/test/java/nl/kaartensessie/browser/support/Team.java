package nl.kaartensessie.browser.support;

import java.util.ArrayList;
import java.util.List;

/// A facilitator and participants, each on a device of their own, in one session.
public final class Team implements AutoCloseable {

    private final Browsers browsers;
    private final String address;
    private final List<Device> devices = new ArrayList<>();
    private final List<Window> participants = new ArrayList<>();
    private final Window facilitator;

    public Team(Browsers browsers, String address) {
        this.browsers = browsers;
        this.address = address;
        this.facilitator = device().window();
    }

    public Window facilitator() {
        return facilitator;
    }

    public Window anotherWindowOfTheFacilitator() {
        return devices.getFirst().window();
    }

    /// In the order in which they came in.
    public List<Window> participants() {
        return participants;
    }

    /// Somebody opens the link of the invitation: only a name is left to fill in.
    public Window joins(String link, String name) {
        Window window = device().window();
        window.page().navigate(link);
        window.field("Hoe heet je?").fill(name);
        window.press("Doe mee");
        participants.add(window);
        return window;
    }

    /// The facilitator moves on, with a key.
    public void next(int position) {
        facilitator.page().keyboard().press("ArrowRight");
        sees(position);
    }

    /// The facilitator jumps, by the list of all cards.
    public void show(int position) {
        if (facilitator.within(".card__count").first().innerText().startsWith("Kaart " + position + " ")) {
            return;
        }
        facilitator.choose("Sessie", "Alle kaarten");
        facilitator.within("#cards .overview__card").nth(position - 1).click();
        facilitator.press("Toon kaart %d aan iedereen".formatted(position));
        sees(position);
    }

    private void sees(int position) {
        facilitator.seesCard(position);
        participants.forEach(window -> window.seesCard(position));
    }

    /// Every browser asks the server for the time, as it does when the network comes back.
    public void hearsTheTime() {
        List<Window> windows = new ArrayList<>(participants);
        windows.add(facilitator);
        windows.forEach(window -> window.page().evaluate("() => window.dispatchEvent(new Event('online'))"));
    }

    public List<String> complaints() {
        return devices.stream().flatMap(device -> device.complaints().stream()).toList();
    }

    @Override
    public void close() {
        devices.forEach(Device::close);
    }

    private Device device() {
        Device device = browsers.device(address);
        devices.add(device);
        return device;
    }
}
