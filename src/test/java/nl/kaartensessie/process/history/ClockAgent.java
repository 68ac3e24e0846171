package nl.kaartensessie.process.history;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/// An agent of Java that moves the one clock of the service. It runs in a server, so it knows nothing but the JDK.
public final class ClockAgent implements ClassFileTransformer {

    private static final String CLOCKS = "nl/kaartensessie/web/Clocks";
    private static final ClassDesc CLOCK = ClassDesc.of("java.time.Clock");
    private static final ClassDesc DURATION = ClassDesc.of("java.time.Duration");

    private final String shift;

    private ClockAgent(String shift) {
        this.shift = shift;
    }

    /// Called by Java before the server starts.
    public static void premain(String shift, Instrumentation server) {
        server.addTransformer(new ClockAgent(shift));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] code) {
        if (!name.equals(CLOCKS)) {
            return null;
        }
        ClassTransform later = ClassTransform.transformingMethodBodies(
                method -> method.methodName().equalsString("clock"), (body, element) -> {
                    if (element instanceof ReturnInstruction) {
                        body.ldc(shift)
                                .invokestatic(
                                        DURATION,
                                        "parse",
                                        MethodTypeDesc.of(DURATION, ClassDesc.of("java.lang.CharSequence")))
                                .invokestatic(CLOCK, "offset", MethodTypeDesc.of(CLOCK, CLOCK, DURATION));
                    }
                    body.with(element);
                });
        return ClassFile.of().transformClass(ClassFile.of().parse(code), later);
    }
}
