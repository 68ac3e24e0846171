package nl.kaartensessie.report;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.support.RoomClient;

/// A short session with a little of everything.
record CompletedSession(RoomClient kim, RoomClient sam) {

    static final String HOSTILE = "<script>alert(1)</script> & *vet* [x](http://kwaad.example)";

    static CompletedSession held() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        kim.done("session.start");
        kim.done("note.set", "about", "card:1", "text", "een notitie");
        sam.done("chat.send", "text", "een praatje");
        sam.done("hand.raise");
        for (int position : List.of(2, 3, 4)) {
            kim.done("card.show", "position", position);
        }
        kim.done("card.mark", "position", 3, "mark", "parked");
        sam.done(
                "outcome.add",
                "kind",
                "question",
                "text",
                HOSTILE,
                "position",
                2,
                "owner",
                Map.of("member", sam.member()),
                "due",
                "2026-12-08");
        RoomClient bo = kim.guest("Bo");
        bo.done("outcome.add", "kind", "agreement", "text", "Elke maandag", "owner", Map.of("name", "Het team"));
        bo.done("outcome.add", "kind", "need", "text", "Tijd om te schrijven");
        bo.done("outcome.add", "kind", "tomorrow", "text", "Eerst delen 🙂");
        sam.rename(Map.of("name", "Samira")).then().statusCode(200);
        sam.done("grade.give", "grade", 9, "why", "mooi gesprek");
        bo.done("grade.give", "grade", 6);
        kim.done("grades.reveal");
        return new CompletedSession(kim, sam);
    }

    Response report(String form, String language) {
        return kim.call().accept(form).header("Accept-Language", language).get(path(kim, "/report"));
    }

    static String path(RoomClient member, String path) {
        return RoomClient.API + "/rooms/" + member.room() + path;
    }
}
