package nl.kaartensessie.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// How one reads what a process needs now, in bytes: what is left in the heap after a collection, and everything
/// beside the heap. Only differences mean something.
enum Memory {

    /// The heap is of a fixed size, and in memory from the start.
    JAVA {
        @Override
        @SuppressWarnings("BanJNDI") // The other side is a process of our own.
        long of(Process process, int port) throws IOException {
            try (JMXConnector management = JMXConnectorFactory.connect(managementAddress(process))) {
                MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                        management.getMBeanServerConnection(),
                        ManagementFactory.MEMORY_MXBEAN_NAME,
                        MemoryMXBean.class);
                memory.gc();
                return memory.getHeapMemoryUsage().getUsed() + Machine.resident(process.pid());
            }
        }
    },

    /// It tells by itself.
    NODE {
        @Override
        long of(Process process, int port) throws IOException {
            HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/memory"))
                    .build();
            try (HttpClient client = SystemUnderTest.http()) {
                return Long.parseLong(
                        client.send(question, BodyHandlers.ofString()).body());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    };

    /// @param port at which the process serves
    abstract long of(Process process, int port) throws IOException;

    private static JMXServiceURL managementAddress(Process process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                return new JMXServiceURL(machine.startLocalManagementAgent());
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }
}
