package nl.kaartensessie.web;

import jakarta.enterprise.context.ApplicationScoped;

/// The time by which connections of the service under test are slow: a test lets it pass.
@ApplicationScoped
public class Seconds {

    private final HttpLines lines;

    Seconds(HttpLines lines) {
        this.lines = lines;
    }

    public void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            lines.look();
        }
    }
}
