package dev.channelkit.testsupport.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the operation of a request: the most literal path that fits. */
final class KitRoutes {
    private final List<Route> routes;

    private record Route(KitOperation operation, Pattern path, int literals) {}

    KitRoutes(KitSpec spec) {
        routes = spec.operations().stream()
                .map(operation -> new Route(operation, pattern(operation), literals(operation)))
                .sorted(Comparator.comparing(Route::literals).reversed())
                .toList();
    }

    /** Empty when there is none. */
    Optional<KitOperation> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.operation().method().equals(method))
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::operation)
                .findFirst();
    }

    private static int literals(KitOperation operation) {
        return operation.template().replaceAll("\\{[^}]+}", "").length();
    }

    private static Pattern pattern(KitOperation operation) {
        String rest = Stream.of((operation.basePath() + operation.template()).split("(?=\\{)|(?<=})"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining());
        return Pattern.compile(rest);
    }
}
