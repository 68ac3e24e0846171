package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RawSocket;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// Clients that break the protocol of the live channel, or leave in the middle of it.
@QuarkusTest
class ProtocolViolationTest {

    private static final String COMMAND = "{\"id\":\"x\",\"type\":\"chat.send\",\"text\":\"%s\"}";

    private final DataSource database;

    ProtocolViolationTest(DataSource database) {
        this.database = database;
    }

    @Test
    void rule_8_13_brokenUtf8ClosesWith1007AndNothingOfItIsSaid() {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        for (byte[] broken : List.of(new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc3, '('}, new byte[] {
            (byte) 0xed, (byte) 0xa0, (byte) 0x80
        })) {
            byte[] command = COMMAND.replace("%s", new String(broken, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            try (RawSocket socket = RawSocket.open(kim)) {
                assertThat(socket.last(RawSocket.TEXT, command).closeCode()).isEqualTo(1007);
            }
        }
        assertThat(kim.get("").<List<?>>path("state.chat")).isEmpty();
    }

    @Test
    void rule_8_13_aMessageInPartsIsOneMessageEvenWhereALetterIsCut() {
        RoomClient kim = RoomClient.open();
        byte[] command = COMMAND.formatted("privé").getBytes(StandardCharsets.UTF_8);
        int cut = new String(command, StandardCharsets.ISO_8859_1).indexOf('Ã') + 1;
        try (RawSocket socket = RawSocket.open(kim);
                LiveClient live = kim.live()) {
            socket.frame(RawSocket.TEXT, java.util.Arrays.copyOf(command, cut))
                    .last(RawSocket.CONTINUATION, java.util.Arrays.copyOfRange(command, cut, command.length));
            assertThat(live.awaitEvent("chat.sent").path("text").asText()).isEqualTo("privé");
        }
    }

    @Test
    void rule_8_13_whatIsTooBigClosesWith1009HoweverItComes() {
        RoomClient kim = RoomClient.open();
        byte[] part = new byte[3000];
        try (RawSocket large = RawSocket.open(kim);
                RawSocket huge = RawSocket.open(kim);
                RawSocket parts = RawSocket.open(kim)) {
            assertThat(large.last(RawSocket.TEXT, new byte[8193]).closeCode()).isEqualTo(1009);
            assertThat(huge.last(RawSocket.TEXT, new byte[2_000_000]).closeCode())
                    .isEqualTo(1009);
            parts.frame(RawSocket.TEXT, part).frame(RawSocket.CONTINUATION, part);
            assertThat(parts.frame(RawSocket.CONTINUATION, part).closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void rule_8_13_whatIsNoFrameAtAllClosesWith1002() {
        RoomClient kim = RoomClient.open();
        int reserved = 3;
        try (RawSocket unknown = RawSocket.open(kim);
                RawSocket unmasked = RawSocket.open(kim)) {
            assertThat(unknown.last(reserved, new byte[1]).closeCode()).isEqualTo(1002);
            assertThat(unmasked.write(new byte[] {(byte) 0x81, 2, '{', '}'}).closeCode())
                    .isEqualTo(1002);
        }
    }

    @Test
    void rule_8_14_whoLeavesDuringTheHandshakeLeavesNoTraceInTheLog() throws SQLException {
        RoomClient kim = RoomClient.open();
        try (ErrorLog log = new ErrorLog();
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Whoever asks for a token waits for us.
            statement.execute("lock table membership in access exclusive mode");
            List<RawSocket> impatient = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                impatient.add(RawSocket.knock(kim));
            }
            awaitWaiting(statement, impatient.size());
            impatient.forEach(RawSocket::close);
            // The lines have ended for the server too when it answers who came later, on each of its event loops.
            for (int i = 0; i < 64; i++) {
                Management.get("/q/health/live").then().statusCode(200);
            }
            connection.rollback();
            try (LiveClient live = kim.live()) {
                live.snapshot();
            }
            assertThat(log.lines).isEmpty();
        }
    }

    private static void awaitWaiting(Statement statement, int waiting) throws SQLException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        int count = 0;
        while (count < waiting) {
            assertThat(Instant.now()).as("only %d wait", count).isBefore(deadline);
            try (ResultSet row = statement.executeQuery("select count(*) from pg_locks where not granted")) {
                row.next();
                count = row.getInt(1);
            }
        }
    }

    /// What is said at level WARN and above.
    private static final class ErrorLog extends Handler implements AutoCloseable {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        ErrorLog() {
            setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                lines.add(line.getLoggerName() + " " + line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }
}
