package nl.kaartensessie.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import java.util.function.Supplier;

/// Asked to come back a moment later, a client does.
///
/// Thread rule: one event loop.
final class RetryPolicy {

    /// The status with which a server asks for it.
    static final int BUSY = 503;

    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 500;

    private RetryPolicy() {}

    /// Asks again while the server is busy, but not forever.
    static <T> Future<T> untilNotBusy(Vertx vertx, Supplier<Future<T>> call) {
        return attempt(vertx, call, 1);
    }

    private static <T> Future<T> attempt(Vertx vertx, Supplier<Future<T>> call, int number) {
        return call.get()
                .recover(failure -> isBusy(failure) && number < TRIES
                        ? vertx.timer(PAUSE_MILLIS).compose(done -> attempt(vertx, call, number + 1))
                        : Future.failedFuture(failure));
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof Busy
                || failure instanceof UpgradeRejectedException refused && refused.getStatus() == BUSY;
    }

    /// The answer to a call was [#BUSY].
    static final class Busy extends RuntimeException {

        Busy(String message) {
            super(message);
        }
    }
}
