package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.ses.SesProfile;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tech Data SES, as its notes and its spec have it. */
public final class SesProvider implements Provider {
    private static final String API_KEY = "sandbox-test-key";
    private static final String API_SECRET = "sandbox-test-secret";

    private final SesAnswers answers;
    private final UsageReports usage;
    private final InvoiceFiles files;
    private final Map<String, Operation> operations;
    private SesState start;
    private SesState state;

    /** What is done for one operationId. */
    interface Operation {
        Answer apply(SesState state, Exchange exchange);
    }

    public SesProvider(long seed, SesProfile profile, InstantSource clock) {
        answers = new SesAnswers(profile);
        usage = new UsageReports(seed);
        files = new InvoiceFiles(clock);
        start = SesSeed.made(seed, usage);
        state = start.copy();
        SesLists lists = new SesLists(answers, profile);
        CustomerCalls customers = new CustomerCalls(answers, profile, clock);
        CloudAccountCalls accounts = new CloudAccountCalls(answers);
        InvoiceCalls invoices = new InvoiceCalls(answers, lists, files);
        InvoiceGeneration generation = new InvoiceGeneration(answers, usage, clock);
        ReportCalls reports = new ReportCalls(answers, usage);
        operations = Map.ofEntries(
                Map.entry("listCustomers", (s, x) -> lists.of(SesEntities.CUSTOMER, s.customers.rows(), s, x)),
                Map.entry("createCustomer", customers::create),
                Map.entry("getCustomer", customers::get),
                Map.entry("updateCustomer", customers::update),
                Map.entry("listCloudAccounts", (s, x) -> lists.of(SesEntities.CLOUD_ACCOUNT, s.accounts.rows(), s, x)),
                Map.entry("assignCloudAccountToCustomer", accounts::assign),
                Map.entry("listInvoices", invoices::list),
                Map.entry("listMyInvoices", (s, x) -> lists.of(SesEntities.MY_INVOICE, s.myInvoices.rows(), s, x)),
                Map.entry("getDetailedInvoice", invoices::detailed),
                Map.entry("generateInvoices", generation::generate),
                Map.entry("getBillingReport", reports::billing));
    }

    @Override
    public String name() {
        return "ses";
    }

    @Override
    public String basePath() {
        return "/api/v1";
    }

    @Override
    public Spec spec() {
        return Spec.of(name());
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("apiKey", API_KEY);
        credentials.put("apiSecret", API_SECRET);
        return credentials;
    }

    @Override
    public Map<String, Function<HttpRequest, Answer>> hosts() {
        return Map.of("filesUrl", request -> files.answer(state, request));
    }

    @Override
    public void hostsStarted(Map<String, String> urls) {
        files.hostedAt(urls.getOrDefault("filesUrl", ""));
    }

    @Override
    public Optional<Answer> refuse(HttpRequest request) {
        String sent = request.headers().first("Authorization").orElse("");
        String due =
                Base64.getEncoder().encodeToString((API_KEY + ":" + API_SECRET).getBytes(StandardCharsets.US_ASCII));
        boolean right = sent.toLowerCase(Locale.ROOT).startsWith("basic ")
                && sent.substring(6).trim().equals(due);
        return right
                ? Optional.empty()
                : Optional.of(answers.error(401, "The API key or secret is missing or wrong", List.of()));
    }

    @Override
    public Answer apply(Exchange exchange) {
        Operation operation = operations.get(exchange.operation().id());
        if (operation == null) {
            return answers.error(501, "The sandbox does not simulate " + exchange.operation() + " yet", List.of());
        }
        return operation.apply(state, exchange);
    }

    /** The operations that are simulated, by operationId. */
    Set<String> simulated() {
        return operations.keySet();
    }

    @Override
    public Answer error(int status, String message, List<Problem> problems) {
        return answers.error(status, message, problems);
    }

    @Override
    public Answer unsuccessful(String message) {
        return answers.error(200, message, List.of());
    }

    @Override
    public void reset() {
        state = start.copy();
    }

    @Override
    public void load(JsonNode data) {
        boolean generated = data.path("generated").asBoolean(true);
        SesState next = generated ? start.copy() : new SesState();
        new SesData(next).read(data.isObject() ? data : JsonNodeFactory.instance.objectNode());
        start = next;
        reset();
    }
}
