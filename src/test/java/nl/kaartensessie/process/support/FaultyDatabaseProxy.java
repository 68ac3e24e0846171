package nl.kaartensessie.process.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The network between a service and its database.
///
/// Thread rule: one thread lets lines in, and two a line carry what is said.
public final class FaultyDatabaseProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /// @param target the port behind it
    public FaultyDatabaseProxy(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(ServerProcess.freePort(), 50, InetAddress.getLoopbackAddress());
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

    @Override
    public void close() {
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

    private static final class Line {

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
                    if (!silent) {
                        to.getOutputStream().write(said, 0, length);
                    }
                }
            } catch (IOException e) {
                // Ended, as below.
            }
            if (!silent) {
                closeQuietly(near);
                closeQuietly(far);
            }
        }
    }
}
