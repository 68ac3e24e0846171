package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Scanner;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QrCodeTest {

    @Test
    void rule_31_3_aMemberHasATextDrawn() {
        String text = "https://kaarten.example/#groene-fiets?key=\u00e9\u20ac";
        Response answer = draw(RoomClient.open().guest("Sam"), text);

        Answers.headers(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        assertThat(answer.<Integer>path("size")).isEqualTo(code.size);
        Path2D drawn = parse(answer.path("path"));
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertThat(drawn.contains(x + 0.5, y + 0.5)).as("%d, %d", x, y).isEqualTo(code.getModule(x, y));
            }
        }
    }

    @Test
    void rule_31_3_ofThreeHundredCodePointsAtMost() {
        RoomClient sam = RoomClient.open().guest("Sam");
        assertThat(draw(sam, "\ud83d\udeb2".repeat(300)).statusCode()).isEqualTo(200);
        for (String text : new String[] {"", "  ", "a".repeat(301)}) {
            assertThat(Answers.problem(400, draw(sam, text)).<String>path("errors[0].field"))
                    .isEqualTo("text");
        }
        Answers.problem(
                400,
                sam.call().contentType(ContentType.JSON).post(RoomClient.API + "/rooms/" + sam.room() + "/qr-codes"));
    }

    @Test
    void rule_31_3_forMembersOnly() {
        RoomClient kim = RoomClient.open();
        Answers.problem(
                401,
                RoomClient.anonymous()
                        .contentType(ContentType.JSON)
                        .body(Map.of("text", "a"))
                        .post(RoomClient.API + "/rooms/" + kim.room() + "/qr-codes"));
    }

    private static Response draw(RoomClient member, String text) {
        return member.call()
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post(RoomClient.API + "/rooms/" + member.room() + "/qr-codes");
    }

    /// Of the commands that are used: `Mx yhw` `v1h-w` `z`.
    private static Path2D parse(String path) {
        Path2D shape = new Path2D.Double();
        Scanner runs = new Scanner(path).useDelimiter("z");
        while (runs.hasNext()) {
            String[] numbers = runs.next().substring(1).split("[ h]|v1h", -1);
            int x = Integer.parseInt(numbers[0]);
            int y = Integer.parseInt(numbers[1]);
            int width = Integer.parseInt(numbers[2]);
            assertThat(Integer.parseInt(numbers[3])).isEqualTo(-width);
            shape.append(new java.awt.Rectangle(x, y, width, 1), false);
        }
        return shape;
    }
}
