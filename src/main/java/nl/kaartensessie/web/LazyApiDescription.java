package nl.kaartensessie.web;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/// The description of the API, made when it is first asked for and kept. Quarkus would make it at every start,
/// which is an eighth of the way to the first page, or for every caller.
///
/// Thread rule: any thread; one at a time.
@Alternative
@Priority(1)
@Singleton
@Unremovable
class LazyApiDescription extends OpenApiDocumentService {

    @GuardedBy("this")
    private final Map<Format, byte[]> forms = new EnumMap<>(Format.class);

    @Override
    public synchronized byte[] getDocument(String name, Format form) {
        return forms.computeIfAbsent(form, key -> super.getDocument(name, key));
    }
}
