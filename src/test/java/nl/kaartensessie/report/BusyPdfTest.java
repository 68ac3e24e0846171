package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// What a facilitator is told when many print at five o'clock.
@QuarkusTest
class BusyPdfTest {

    @Inject
    Pdfs pdfs;

    @Inject
    PdfSettings settings;

    @Test
    void rules_23_1_and_44_6_whoComesWhenTheQueueIsFullIsToldWhenToTryAgain() throws InterruptedException {
        RoomClient kim = RoomClient.open();
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(settings.threads() + settings.queue());
        List<CompletableFuture<byte[]>> others = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (long i = 0; i < settings.threads() + settings.queue(); i++) {
                    Pdfs.Key key = new Other(new RoomId("busy-" + i));
                    others.add(CompletableFuture.supplyAsync(
                            () -> pdfs.get(key, () -> pdf(gate), leave -> asked.countDown()), threads));
                }
                asked.await();

                Response refused = pdf(kim, "en");
                Answers.problem(503, refused);
                assertThat(refused.header("Retry-After")).isEqualTo("10");
                assertThat(refused.<String>path("type")).isEqualTo("urn:kaartensessie:problem:busy");
                assertThat(refused.<String>path("title")).isEqualTo("Too busy right now");
                assertThat(pdf(kim, "nl").<String>path("title")).isEqualTo("Het is nu te druk");
                Answers.problem(503, kim.call().get(CompletedSession.path(kim, "/printed-cards")));
                assertThat(report(kim, "text/markdown", "nl").statusCode()).isEqualTo(200);
            } finally {
                gate.countDown();
            }
            others.forEach(CompletableFuture::join);
        }
        assertThat(pdf(kim, "nl").statusCode()).isEqualTo(200);
    }

    @Test
    void rule_23_1_aPdfThatIsKeptIsShownToNobodyElse() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        assertThat(pdf(kim, "nl").statusCode()).isEqualTo(200);

        assertThat(pdf(sam, "nl").statusCode()).isEqualTo(403);
        assertThat(RoomClient.anonymous()
                        .accept(Format.PDF_TYPE)
                        .get(CompletedSession.path(kim, "/report"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void rule_23_1_aPdfIsNotKeptLongerThanItsRoom() {
        RoomClient kim = RoomClient.open();
        assertThat(pdf(kim, "nl").statusCode()).isEqualTo(200);
        assertThat(pdfs.follows(new RoomId(kim.room()))).isTrue();

        kim.call().delete(CompletedSession.path(kim, "")).then().statusCode(204);

        assertThat(pdfs.follows(new RoomId(kim.room()))).isFalse();
    }

    private static Response pdf(RoomClient member, String language) {
        return report(member, Format.PDF_TYPE, language);
    }

    private static Response report(RoomClient member, String form, String language) {
        return member.call()
                .accept(form + ", application/problem+json")
                .header("Accept-Language", language)
                .get(CompletedSession.path(member, "/report"));
    }

    private static byte[] pdf(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new byte[0];
    }

    private record Other(RoomId room) implements Pdfs.Key {}
}
