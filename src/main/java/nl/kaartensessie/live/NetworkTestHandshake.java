package nl.kaartensessie.live;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;

/// Who may open the WebSocket of the network test: pages of ours, and not too often. No token is asked for.
///
/// Thread rule: the event loop; it waits for nothing.
@ApplicationScoped
class NetworkTestHandshake implements HttpUpgradeCheck {

    private final Origins origins;
    private final NetworkTestLimit limit;
    private final NetworkTestLines lines;

    NetworkTestHandshake(Origins origins, NetworkTestLimit limit, NetworkTestLines lines) {
        this.origins = origins;
        this.limit = limit;
        this.lines = lines;
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
        try {
            limit.count(context.httpRequest());
        } catch (Refused refused) {
            return refuse(refused.refusal());
        }
        if (lines.isFull()) {
            return refuse(Refusal.TOO_FAST);
        }
        FrameGuard.watch(context.httpRequest().connection(), CommandReader.FRAME_LIMIT);
        return CheckResult.permitUpgrade();
    }

    private static Uni<CheckResult> refuse(Refusal refusal) {
        return CheckResult.rejectUpgrade(refusal.status());
    }
}
