package nl.kaartensessie.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.AddressHints.Hint;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Network;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.journal.MessageBus;
import org.jboss.logging.Logger;

/// Carries what is told of client addresses to the other servers and from them, over the database and unreadable
/// to it. When there are no others, nothing is carried.
///
/// Thread rule: any thread tells; one hears.
@ApplicationScoped
class AddressHintCarrier {

    private static final Logger LOG = Logger.getLogger(AddressHintCarrier.class);
    private static final String FIELD = "address";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Of an address there are three at most.
    private static final int NETWORKS = 3;

    private final MessageBus bus;
    private final AddressHints hints;
    private final DataSource dataSource;

    AddressHintCarrier(MessageBus bus, AddressHints hints, DataSource dataSource) {
        this.bus = bus;
        this.hints = hints;
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        Seal seal = readSeal();
        hints.carryWith(hint -> carry(hint, seal));
        bus.listenToHints(said -> hear(said, seal));
    }

    private void carry(Hint hint, Seal seal) {
        if (!bus.areAlone()) {
            String sealed = Base64.getEncoder().encodeToString(seal.seal(write(hint)));
            bus.hint(JsonNodeFactory.instance.objectNode().put(FIELD, sealed));
        }
    }

    private void hear(MessageBus.Hint said, Seal seal) {
        String sealed = said.content().path(FIELD).textValue();
        if (sealed == null) {
            return;
        }
        try {
            Optional<byte[]> hint = seal.unseal(Base64.getDecoder().decode(sealed));
            if (hint.isPresent()) {
                hints.heard(read(hint.get()));
            }
        } catch (IllegalArgumentException | IOException e) {
            LOG.debug("Another server told something of an address that is not understood here");
        }
    }

    static byte[] write(Hint hint) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("about", hint.about()).put("of", hint.of());
        Duration takenBack = hint.takenBack();
        if (takenBack != null) {
            json.put("takenBack", takenBack.toMillis());
        }
        ArrayNode networks = json.putArray("networks");
        hint.address()
                .networks()
                .forEach(network -> networks.addArray().add(network.prefix()).add(network.bits()));
        return json.toString().getBytes(UTF_8);
    }

    /// @throws IllegalArgumentException or an [IOException] for what is no hint
    static Hint read(byte[] hint) throws IOException {
        JsonNode json = MAPPER.readTree(hint);
        List<Network> networks = new ArrayList<>();
        for (JsonNode network : json.path("networks")) {
            networks.add(new Network(network.path(0).asLong(), network.path(1).asInt()));
        }
        if (networks.isEmpty() || networks.size() > NETWORKS) {
            throw new IllegalArgumentException("No address");
        }
        JsonNode takenBack = json.path("takenBack");
        return new Hint(
                json.path("about").asText(),
                new ClientAddress(networks),
                json.path("of").asText(),
                takenBack.isNumber() ? Duration.ofMillis(takenBack.asLong()) : null);
    }

    private Seal readSeal() {
        try (Connection connection = dataSource.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select value from server_secret")) {
            row.next();
            return new Seal(Secrets.hash(row.getString(1)));
        } catch (SQLException e) {
            throw new Journal.Unavailable(e);
        }
    }
}
