package nl.kaartensessie.settings;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/// Tells at the start of settings that look like ours and are not: misspelt, or of another version. They stop
/// nobody, as an older version starts with the settings of a newer one when that is taken back.
///
/// Thread rule: at the start only.
@ApplicationScoped
class UnknownSettings {

    private static final Logger LOG = Logger.getLogger(UnknownSettings.class);
    private static final String OURS = "KAARTENSESSIE_";

    /// More of them tell no more.
    private static final int TOLD = 20;

    /// What Kubernetes puts into the environment for each service of a namespace, such as one that has our name.
    private static final Pattern OF_KUBERNETES =
            Pattern.compile(OURS + "(.*_)?(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_[0-9]+_(TCP|UDP|SCTP)(_.*)?)?)");

    void tell(@Observes StartupEvent event, Config config) {
        for (String name : of(config)) {
            LOG.warnf("%s is no setting of this version, and does nothing. The operator's guide lists them.", name);
        }
    }

    /// As the operator wrote them.
    static List<String> of(Config config) {
        Set<String> known =
                Settings.names().stream().map(UnknownSettings::variable).collect(Collectors.toSet());
        Map<String, String> unknown = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            String variable = variable(name);
            if (variable.startsWith(OURS)
                    && !known.contains(variable)
                    && !OF_KUBERNETES.matcher(variable).matches()) {
                // The framework gives a variable of the environment twice: as it is, and as it could have been meant.
                unknown.merge(variable, name, (one, other) -> one.equals(variable) ? one : other);
            }
        }
        return unknown.values().stream().limit(TOLD).toList();
    }

    /// As a variable of the environment, which tells neither capitals nor signs apart.
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
