package nl.kaartensessie.process.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// The network between a service and its database, or between its clients and a service.
///
/// Thread rule: one thread lets lines in, and two a line carry what is said.
public final class FaultyLink implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;

    /// @param target the port behind it
    public FaultyLink(int target) {
        this.target = target;
        try {
            // Taken at once: a process that starts beside this one holds for a moment what was open a moment before.
            entrance = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /// The machine behind it is gone: what is open carries nothing any more, and nobody is told. Another answers
    /// new lines.
    public void silence() {
        lines.forEach(line -> line.silent = true);
        lines.clear();
    }

    /// Every line is cut, and so is each new one.
    public void cut() {
        cut = true;
        lines.forEach(Line::end);
    }

    /// Nothing gets through for a while, and nothing gets lost.
    public void stall() {
        open = new CountDownLatch(1);
    }

    /// Whatever is said takes so long.
    public void slow(Duration time) {
        delay = time;
    }

    public void heal() {
        cut = false;
        delay = Duration.ZERO;
        open.countDown();
    }

    @Override
    public void close() {
        heal();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                Thread.ofVirtual().start(() -> open(near));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void open(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            Line line = new Line(near, far);
            lines.add(line);
            if (cut) {
                line.end();
            }
            Thread.ofVirtual().start(() -> line.carry(near, far));
            Thread.ofVirtual().start(() -> line.carry(far, near));
        } catch (IOException e) {
            closeQuietly(near);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was.
        }
    }

    private final class Line {

        private final Socket near;
        private final Socket far;
        private volatile boolean silent;

        Line(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void carry(Socket from, Socket to) {
            byte[] said = new byte[8192];
            try {
                for (int length = from.getInputStream().read(said);
                        length >= 0;
                        length = from.getInputStream().read(said)) {
                    LockSupport.parkNanos(delay.toNanos());
                    open.await();
                    if (!silent) {
                        to.getOutputStream().write(said, 0, length);
                    }
                }
            } catch (IOException e) {
                // Ended, as below.
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (!silent) {
                end();
            }
        }

        void end() {
            closeQuietly(near);
            closeQuietly(far);
            lines.remove(this);
        }
    }
}
