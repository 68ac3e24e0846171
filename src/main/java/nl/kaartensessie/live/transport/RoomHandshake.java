package nl.kaartensessie.live.transport;

import io.quarkus.virtual.threads.VirtualThreads;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kaartensessie.access.MemberToken;
import nl.kaartensessie.access.MemberTokens;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.live.ConnectionLimits;
import nl.kaartensessie.live.ConnectionRate;
import nl.kaartensessie.live.LiveSettings;
import nl.kaartensessie.live.MonotonicClock;
import nl.kaartensessie.live.RoomRegistry;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Who may open the live channel: a token of this room, and for browsers an origin of ours.
/// 401 before 404 before 403.
///
/// Thread rule: the check waits for the database on a virtual thread; the answer goes back to the event loop.
@ApplicationScoped
class RoomHandshake implements HttpUpgradeCheck {

    static final UserData.TypedKey<String> MEMBER = UserData.TypedKey.forString("member");

    /// Where frames can be written.
    static final UserData.TypedKey<FrameGuard> GUARD = new UserData.TypedKey<>("guard");

    private static final Logger LOG = Logger.getLogger(RoomHandshake.class);
    private static final String TOKEN_PROTOCOL = "bearer.";
    private static final Pattern ROOM = Pattern.compile("/rooms/([^/]+)/live$");

    private final MemberTokens tokens;
    private final ConnectionRate rate;
    private final RoomRegistry rooms;
    private final AllowedOrigins origins;
    private final FrameGuard.Limits frames;
    private final ExecutorService threads;

    RoomHandshake(
            MemberTokens tokens,
            ConnectionRate rate,
            RoomRegistry rooms,
            AllowedOrigins origins,
            ConnectionLimits limits,
            LiveSettings settings,
            MonotonicClock clock,
            @VirtualThreads ExecutorService threads) {
        this.tokens = tokens;
        this.rate = rate;
        this.rooms = rooms;
        this.origins = origins;
        this.frames = FrameGuard.Limits.of(limits, settings, clock);
        this.threads = threads;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return RoomWebSocket.ENDPOINT.equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        var eventLoop = Vertx.currentContext();
        return Uni.createFrom()
                .item(() -> check(context))
                .runSubscriptionOn(threads)
                .emitOn(work -> eventLoop.runOnContext(done -> work.run()))
                .flatMap(result -> answer(context, result));
    }

    /// Who left while the database was asked is not answered: there is nothing left to upgrade.
    private Uni<CheckResult> answer(HttpUpgradeContext context, CheckResult result) {
        HttpServerRequest request = context.httpRequest();
        if (request.response().closed()) {
            return Uni.createFrom().nothing();
        }
        if (result.isUpgradePermitted()) {
            context.userData().put(GUARD, FrameGuard.watch(request.connection(), frames));
        }
        return Uni.createFrom().item(result);
    }

    private CheckResult check(HttpUpgradeContext context) {
        try {
            HttpServerRequest request = context.httpRequest();
            Optional<MemberToken> pass = pass(request);
            if (pass.isEmpty()) {
                return refuse(Refusal.NO_VALID_TOKEN);
            }
            Optional<Refusal> refusal = tokens.require(pass.get(), room(request));
            if (refusal.isPresent()) {
                return refuse(refusal.get());
            }
            rate.opens(pass.get().member());
            if (rooms.room(pass.get()).member(pass.get().member()).isEmpty()) {
                return refuse(Refusal.NO_VALID_TOKEN);
            }
            if (!origins.allow(request)) {
                return refuse(Refusal.OTHER_ROOM);
            }
            context.userData().put(MEMBER, pass.get().member().value());
            return CheckResult.permitUpgradeSync();
        } catch (RefusedException refused) {
            return refuse(refused);
        } catch (Journal.Unavailable e) {
            LOG.warn("A handshake was refused, as the database cannot be reached");
            return refuse(Refusal.TRY_AGAIN);
        }
    }

    private Optional<MemberToken> pass(HttpServerRequest request) {
        Optional<MemberToken> pass = tokens.check(request.getHeader("Authorization"));
        return pass.isPresent()
                ? pass
                : protocols(request.getHeader("Sec-WebSocket-Protocol"))
                        .filter(protocol -> protocol.startsWith(TOKEN_PROTOCOL))
                        .findFirst()
                        .flatMap(protocol -> tokens.checkToken(protocol.substring(TOKEN_PROTOCOL.length())));
    }

    private static Stream<String> protocols(@Nullable String header) {
        return header == null
                ? Stream.empty()
                : Arrays.stream(header.split(",")).map(String::strip);
    }

    private static RoomId room(HttpServerRequest request) {
        Matcher room = ROOM.matcher(request.path());
        return new RoomId(room.find() ? room.group(1) : "");
    }

    private static CheckResult refuse(Refusal refusal) {
        return refuse(new RefusedException(refusal));
    }

    private static CheckResult refuse(RefusedException refused) {
        Duration wait = refused.retryAfter();
        Map<String, List<String>> headers =
                wait == null ? Map.of() : Map.of("Retry-After", List.of(Long.toString(wait.toSeconds() + 1)));
        return CheckResult.rejectUpgradeSync(refused.type().status(), headers);
    }
}
