package nl.kaartensessie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which methods a path of the API has: a 405 has to name them, and the framework does not.
@ApplicationScoped
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Operation> operations = new ArrayList<>();
    private final Set<String> templates = new TreeSet<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                Arrays.stream(bean.getBeanClass().getMethods()).forEach(method -> add(path.value(), method));
            }
        }
    }

    /// The methods at `path`, in alphabetical order.
    Set<String> at(String path) {
        Set<String> methods = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.path.matcher(path).matches())
                .forEach(operation -> methods.add(operation.method));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /// The path of every resource, with its parameters by name: `/api/v1/rooms/{id}`.
    Set<String> templates() {
        return Collections.unmodifiableSet(templates);
    }

    private void add(String base, Method method) {
        Path path = method.getAnnotation(Path.class);
        String template = base + (path == null ? "" : path.value());
        String regex = Arrays.stream(PARAMETER.split(template, -1))
                .map(Pattern::quote)
                .reduce((before, after) -> before + "[^/]++" + after)
                .orElseThrow();
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                operations.add(new Operation(Pattern.compile(regex), http.value()));
                templates.add(template.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}").replaceAll("/{2,}", "/"));
            }
        }
    }

    private record Operation(Pattern path, String method) {}
}
