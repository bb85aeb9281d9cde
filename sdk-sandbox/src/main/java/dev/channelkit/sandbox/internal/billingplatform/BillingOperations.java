package dev.channelkit.sandbox.internal.billingplatform;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Operations;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What BillingPlatform does, by operationId: the calls that have names, and the verbs of every entity, whichever the spec lists. */
final class BillingOperations extends Operations<Operation> {
    private static final String ANY = "{entity}";

    private final RecordCalls records;
    private final Extracts extracts;
    private final Uploads uploads;

    BillingOperations(
            Spec spec,
            LoginCalls logins,
            TokenCalls tokens,
            RecordCalls records,
            Extracts extracts,
            Uploads uploads,
            FileCalls files) {
        this.records = records;
        this.extracts = extracts;
        this.uploads = uploads;
        Map<String, Operation> named = new HashMap<>();
        named.put("login", logins::login);
        named.put("logout", logins::logout);
        named.put("authenticate", tokens::authenticate);
        named.put("query", records::query);
        named.put("queryPost", records::query);
        named.put("createBulkRequest", exchange -> extracts.create(records, exchange));
        named.put("createBulkUpload", exchange -> uploads.opened(records, exchange));
        named.put("uploadFile", files::upload);
        named.put("downloadFile", files::download);
        for (SpecOperation operation : spec.operations()) {
            Operation known = named.get(operation.id());
            Operation found = known == null ? verb(operation) : known;
            if (found != null) {
                put(operation.id(), found);
            }
        }
    }

    private @Nullable Operation verb(SpecOperation operation) {
        String[] path = operation.path().toString().substring(1).split("/", -1);
        boolean deletes = path[0].equals("delete") || path[0].equals("undelete");
        String entity = deletes ? path[path.length - 1] : path[0];
        BiFunction<Exchange, String, Answer> verb =
                switch (operation.method() + (path.length == 2 && !deletes ? " one" : "")) {
                    case "GET one" -> this::get;
                    case "GET" -> records::list;
                    case "POST" -> this::create;
                    case "PUT" -> records::update;
                    case "PATCH" -> records::upsert;
                    case "DELETE" -> path[0].equals("delete") ? records::delete : records::undelete;
                    default -> null;
                };
        return verb == null
                ? null
                : exchange -> verb.apply(exchange, entity.equals(ANY) ? exchange.path("entity") : entity);
    }

    // extracts and uploads are entities too, but they are more than their records
    private Answer create(Exchange exchange, String entity) {
        return switch (entity) {
            case Extracts.ENTITY -> extracts.create(records, exchange);
            case Uploads.ENTITY -> uploads.opened(records, exchange);
            default -> records.create(exchange, entity);
        };
    }

    private Answer get(Exchange exchange, String entity) {
        return entity.equals(Extracts.ENTITY)
                ? records.get(exchange, entity, extracts::withFiles)
                : records.get(exchange, entity, record -> record);
    }
}
