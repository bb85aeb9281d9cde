package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Authorization;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.http.Parameter;
import dev.channelkit.sandbox.internal.http.UrlText;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The storage host to which the links of a detailed invoice lead. A link is good for an hour of the sandbox's time, and whoever sends
 * the API's credentials along is refused, as storage hosts with signed links do.
 */
final class InvoiceFiles {
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Pattern PATH = Pattern.compile("/invoices/([0-9]+)/(provider-[0-9]*)\\.csv");

    private final InstantSource clock;
    private String url = "";

    InvoiceFiles(InstantSource clock) {
        this.clock = clock;
    }

    void hostedAt(String hostUrl) {
        url = hostUrl;
    }

    /** One link for each cloud that the invoice charges. */
    List<String> links(Row invoice) {
        long expires = clock.instant().plus(GOOD_FOR).getEpochSecond();
        Set<String> sources = new LinkedHashSet<>();
        invoice.rows("lines").forEach(line -> sources.add(source(line)));
        return sources.stream()
                .map(source -> "/invoices/" + invoice.id() + "/" + source + ".csv")
                .map(path -> url + path + "?expires=" + expires + "&signature=" + signature(path, expires))
                .toList();
    }

    Answer answer(SesState state, HttpRequest request) {
        if (Authorization.isThere(request)) {
            throw new RefusedException(
                    400, "Signed links take no credentials, and these must not leave the API's host", List.of());
        }
        Matcher path = PATH.matcher(request.path());
        if (!request.method().equals("GET") || !path.matches()) {
            return Answer.of(404, "text/plain", "There is no such file\n");
        }
        if (!isSigned(request)) {
            return Answer.of(403, "text/plain", "The link is not signed, or has expired\n");
        }
        return state.table(SesEntities.INVOICE)
                .find(path.group(1))
                .or(() -> state.table(SesEntities.MY_INVOICE).find(path.group(1)))
                .map(invoice -> Answer.of(200, "text/csv", csv(invoice, path.group(2))))
                .orElseGet(() -> Answer.of(404, "text/plain", "There is no such file\n"));
    }

    private boolean isSigned(HttpRequest request) {
        String query = Objects.requireNonNullElse(request.query(), "");
        for (Parameter parameter : UrlText.parameters(query, UrlText.Percent.LENIENT)) {
            if (parameter.name().equals("expires") && parameter.value().matches("[0-9]{1,12}")) {
                long expires = Long.parseLong(parameter.value());
                return clock.instant().isBefore(Instant.ofEpochSecond(expires))
                        && query.endsWith("&signature=" + signature(request.path(), expires));
            }
        }
        return false;
    }

    // enough to tell a link from a guess; nothing here is worth protecting
    private static String signature(String path, long expires) {
        return Long.toHexString(path.hashCode() * 0x9E3779B97F4A7C15L ^ expires * 0xBF58476D1CE4E5B9L);
    }

    private static String csv(Row invoice, String source) {
        StringBuilder csv = new StringBuilder("line;description;sku;quantity;amount;currency\r\n");
        for (Row line : invoice.rows("lines")) {
            if (source(line).equals(source)) {
                csv.append(line.id())
                        .append(";\"")
                        .append(line.text("description").replace("\"", "\"\""))
                        .append("\";")
                        .append(String.join(
                                ";",
                                line.text("sku"),
                                line.text("quantity"),
                                line.text("amount"),
                                line.text("currency")))
                        .append("\r\n");
            }
        }
        return csv.toString();
    }

    private static String source(Row line) {
        return "provider-" + line.text("cloudProviderId");
    }
}
