package nl.kaartensessie.networktest;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.live.ConnectionLimits;
import nl.kaartensessie.live.LiveSettings;
import nl.kaartensessie.live.MonotonicClock;
import nl.kaartensessie.live.transport.AllowedOrigins;
import nl.kaartensessie.live.transport.FrameGuard;
import nl.kaartensessie.problem.ProblemType;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.problem.RoomProblem;
import nl.kaartensessie.room.Refusal;

/// Who may open the WebSocket of the network test: pages of ours, and not too often. No token is asked for.
///
/// Thread rule: the event loop; it waits for nothing.
@ApplicationScoped
class NetworkTestHandshake implements HttpUpgradeCheck {

    static final UserData.TypedKey<ClientAddress> CALLER = new UserData.TypedKey<>("caller");

    private final AllowedOrigins origins;
    private final NetworkTestLimiter limit;
    private final NetworkTestConnections lines;
    private final FrameGuard.Limits frames;

    NetworkTestHandshake(
            AllowedOrigins origins,
            NetworkTestLimiter limit,
            NetworkTestConnections lines,
            ConnectionLimits limits,
            LiveSettings settings,
            MonotonicClock clock) {
        this.origins = origins;
        this.limit = limit;
        this.lines = lines;
        this.frames = FrameGuard.Limits.of(limits, settings, clock);
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return NetworkTestSocket.ENDPOINT.equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (!origins.allow(context.httpRequest())) {
            return refuse(new RoomProblem(Refusal.OTHER_ROOM));
        }
        ClientAddress caller;
        try {
            caller = limit.count(context.httpRequest());
        } catch (RefusedException refused) {
            return refuse(refused.type());
        }
        if (lines.isFull(caller)) {
            return refuse(new RoomProblem(Refusal.TOO_FAST));
        }
        context.userData().put(CALLER, caller);
        FrameGuard.watch(context.httpRequest().connection(), frames);
        return CheckResult.permitUpgrade();
    }

    private static Uni<CheckResult> refuse(ProblemType problem) {
        return CheckResult.rejectUpgrade(problem.status());
    }
}
