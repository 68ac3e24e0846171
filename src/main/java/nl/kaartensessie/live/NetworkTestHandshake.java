package nl.kaartensessie.live;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;

/// Who may open the WebSocket of the network test: pages of ours, and not too often. No token is asked for.
///
/// Thread rule: the event loop; it waits for nothing.
@ApplicationScoped
class NetworkTestHandshake implements HttpUpgradeCheck {

    static final UserData.TypedKey<ClientAddress> CALLER = new UserData.TypedKey<>("caller");

    private final Origins origins;
    private final NetworkTestLimit limit;
    private final NetworkTestLines lines;
    private final FrameGuard.Limits frames;

    NetworkTestHandshake(
            Origins origins,
            NetworkTestLimit limit,
            NetworkTestLines lines,
            ConnectionLimits limits,
            LiveSettings settings,
            SteadyClock clock) {
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
            return refuse(Refusal.OTHER_ROOM);
        }
        ClientAddress caller;
        try {
            caller = limit.count(context.httpRequest());
        } catch (Refused refused) {
            return refuse(refused.refusal());
        }
        if (lines.isFull(caller)) {
            return refuse(Refusal.TOO_FAST);
        }
        context.userData().put(CALLER, caller);
        FrameGuard.watch(context.httpRequest().connection(), frames);
        return CheckResult.permitUpgrade();
    }

    private static Uni<CheckResult> refuse(Refusal refusal) {
        return CheckResult.rejectUpgrade(refusal.status());
    }
}
