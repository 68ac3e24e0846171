package nl.kaartensessie.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Tells finders of a weakness whom to write to (RFC 9116). The operator's own contact, or no file at all: never
/// ours.
@Path("/.well-known/security.txt")
public class SecurityTxt {

    private final OperatorSettings.Security security;

    SecurityTxt(OperatorSettings.Security security) {
        this.security = security;
    }

    @GET
    @Produces("text/plain;charset=UTF-8")
    public String read() {
        URI contact = security.contact().orElseThrow(NotFoundException::new);
        OffsetDateTime expires = security.expires().orElseThrow(NotFoundException::new);
        String until = DateTimeFormatter.ISO_INSTANT.format(
                expires.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
        return "Contact: " + contact + "\nExpires: " + until + "\nPreferred-Languages: nl, en\n";
    }
}
