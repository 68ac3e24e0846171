package nl.kaartensessie.report;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much PDFs may take of a server.
@ConfigMapping(prefix = "kaartensessie.pdf")
interface PdfSettings {

    /// PDFs that are made at once.
    @WithDefault("2")
    int threads();

    /// PDFs that may wait for that; beyond it callers are told to try again.
    @WithDefault("10")
    int queue();

    /// Memory for PDFs that may be asked for again.
    @WithDefault("16M")
    MemorySize kept();
}
