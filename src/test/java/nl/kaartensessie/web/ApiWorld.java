package nl.kaartensessie.web;

import io.restassured.response.Response;
import java.util.UUID;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import nl.kaartensessie.web.ApiClient.Knowledge;
import nl.kaartensessie.web.ApiClient.Operation;

/// A room and a deck of its own for each call, made by the client that makes the call.
public final class ApiWorld {

    private ApiWorld() {}

    public static Knowledge around(ApiClient client, Operation operation) {
        Knowledge known = ApiClient.nothing();
        known.tokens().put("editor", TestInstallation.CREDENTIAL);
        known.fields().put("word", "woord " + UUID.randomUUID());
        Response room = client.send(client.operation("openRoom"), known);
        known.parameters().put("id", room.path(operation.path().startsWith("/memberships") ? "member.id" : "room.id"));
        known.tokens().put("member", room.path("token"));
        known.fields().put("key", "proef-" + UUID.randomUUID());
        Response deck = client.send(client.operation("createDeck"), known);
        known.parameters().put("key", deck.path("key"));
        known.parameters().put("cardKey", "stilte");
        known.parameters().put("If-Match", deck.header("ETag"));
        boolean reads = operation.method().equals("get") || operation.path().contains("{version}");
        if (operation.path().startsWith("/decks") && reads) {
            client.send(client.operation("publishDeck"), known);
        }
        if (operation.id().equals("replaceDeck")) {
            known.fields().put("key", deck.path("key"));
        } else if (operation.id().equals("replaceCard")) {
            known.fields().put("key", "stilte");
        } else {
            known.fields().put("key", "proef-" + UUID.randomUUID());
        }
        if (operation.id().equals("openRoom")) {
            known.fields().put("word", "woord " + UUID.randomUUID());
        }
        if (operation.path().endsWith("/card-feedback")) {
            known.fields().remove("key");
            client.send(client.operation("publishDeck"), known);
            RoomClient ended = RoomClient.openWith(deck.path("key"));
            ended.done("session.start");
            ended.done("session.end");
            known.parameters().put("id", ended.room());
            known.tokens().put("member", ended.token());
        }
        known.parameters().put("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
        known.fields().put("facilitatorKey", room.path("facilitatorKey"));
        known.fields().put("room", room.path("room.id"));
        return known;
    }
}
