package dev.channelkit.testsupport.contract;

import dev.channelkit.testsupport.contract.ContractCase.Answer;
import dev.channelkit.testsupport.oracle.CoverageGate;
import dev.channelkit.testsupport.oracle.ExampleFile;
import dev.channelkit.testsupport.oracle.Exchange;
import dev.channelkit.testsupport.oracle.SpecOracle;
import dev.channelkit.testsupport.oracle.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Turns a provider's contract cases into tests: every operation against every answer that its spec documents. Each test demands that what
 * went over the wire is what the spec allows, in both directions, and that the call ended in the value or in the right exception; the
 * last one, that nothing documented was left out.
 *
 * <p>A provider's test is one {@code @TestFactory} that returns {@code ContractSuite.of(spec, SesContract.cases(), clients)}, where clients
 * are strict, repeat nothing and have no limits.
 */
public final class ContractSuite<C extends AutoCloseable> {
    private final Path spec;
    private final SpecOracle oracle;
    private final ContractServer server;
    private final OkHttpClient http;
    private final ContractClients<C> clients;

    private ContractSuite(Path spec, ContractServer server, ContractClients<C> clients) {
        this.spec = spec;
        this.oracle = SpecOracle.of(spec);
        this.server = server;
        this.http = new OkHttpClient.Builder()
                .addNetworkInterceptor(oracle.interceptor())
                .build();
        this.clients = clients;
    }

    /**
     * The tests of one provider. They share a server, so they run one after the other; JUnit closes the stream, and with it the server.
     *
     * @param spec the root file of the spec
     */
    public static <C extends AutoCloseable> Stream<DynamicTest> of(
            Path spec, List<ContractCase<C>> cases, ContractClients<C> clients) {
        ContractServer server = ContractServer.start();
        return of(spec, cases, clients, server).onClose(server::close);
    }

    /** The same of the answers in XML, for clients that ask for it. Operations that answer in JSON alone are left out. */
    public static <C extends AutoCloseable> Stream<DynamicTest> xml(
            Path spec, List<ContractCase<C>> cases, ContractClients<C> clients) {
        ContractServer server = ContractServer.start();
        return xml(spec, cases, clients, server).onClose(server::close);
    }

    /** The same on a server that is already there and stays. */
    static <C extends AutoCloseable> Stream<DynamicTest> of(
            Path spec, List<ContractCase<C>> cases, ContractClients<C> clients, ContractServer server) {
        return new ContractSuite<>(spec, server, clients).complete(cases);
    }

    static <C extends AutoCloseable> Stream<DynamicTest> xml(
            Path spec, List<ContractCase<C>> cases, ContractClients<C> clients, ContractServer server) {
        return new ContractSuite<>(spec, server, clients).tests(cases, Answer::isXml).stream();
    }

    private List<DynamicTest> tests(List<ContractCase<C>> cases, Predicate<Answer> wanted) {
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractCase<C> contract : cases) {
            for (Answer answer : contract.answers().stream().filter(wanted).toList()) {
                String name = contract.operation().id() + " " + answer;
                tests.add(DynamicTest.dynamicTest(name, () -> run(contract, answer)));
            }
        }
        return tests;
    }

    private Stream<DynamicTest> complete(List<ContractCase<C>> cases) {
        List<DynamicTest> tests = tests(cases, answer -> !answer.isXml());
        tests.add(DynamicTest.dynamicTest(
                "every documented status was exercised", () -> CoverageGate.assertComplete(oracle)));
        return tests.stream();
    }

    private void run(ContractCase<C> contract, Answer answer) throws Throwable {
        int exchangesBefore = oracle.exchanges().size();
        int violationsBefore = oracle.violations().size();
        ExampleFile says = answer(contract, answer);

        Throwable failure = null;
        C client = clients.create(server.url() + oracle.basePath(), http);
        try {
            new ContractVerdict(contract, answer, says, headers(contract, answer), oracle.deadWords())
                    .demand(() -> contract.invoker().invoke(client));
        } catch (Throwable t) {
            failure = t;
        } finally {
            client.close();
        }

        assertKeptToTheSpec(violationsBefore, failure);
        if (failure != null) {
            throw failure;
        }
        assertAnswered(
                oracle.exchanges().subList(exchangesBefore, oracle.exchanges().size()), answer);
    }

    private @Nullable ExampleFile answer(ContractCase<C> contract, Answer answer) {
        String method = contract.operation().method();
        String path = Pattern.quote(oracle.basePath(contract.operation().id()))
                + contract.operation().pathTemplate().replaceAll("\\{[^}]+}", "[^/]+");
        if (answer.example() == null || answer.contentType() == null) {
            server.answer(method, path, answer.status(), headers(contract, answer));
            return null;
        }
        ExampleFile example = ExampleFile.read(spec.resolveSibling(answer.example()));
        server.answer(
                method,
                path,
                answer.status(),
                headers(contract, answer),
                answer.contentType(),
                example.body(answer.contentType()));
        // what XML says, its JSON twin says too
        return answer.isXml() ? ExampleFile.read(spec.resolveSibling(twin(answer.example()))) : example;
    }

    /** As the spec documents them: a tag above all. */
    private Map<String, String> headers(ContractCase<C> contract, Answer answer) {
        return oracle.headers(contract.operation().id(), answer.status());
    }

    private static String twin(String example) {
        return example.replace(".xml.yaml", ".yaml");
    }

    /** What broke the spec explains most other failures, so it is told first. */
    private void assertKeptToTheSpec(int before, @Nullable Throwable failure) {
        List<Violation> found =
                oracle.violations().subList(before, oracle.violations().size());
        if (!found.isEmpty()) {
            throw new AssertionError("the spec does not allow what went over the wire: " + found, failure);
        }
    }

    private void assertAnswered(List<Exchange> exchanges, Answer answer) {
        if (exchanges.isEmpty()) {
            throw new AssertionError("the call did not go over the wire");
        }
        for (Exchange exchange : exchanges) {
            Exchange.Received received = exchange.received();
            if (received == null || received.status() != answer.status()) {
                throw new AssertionError("expected " + answer.status() + " over the wire, saw " + received);
            }
            List<Violation> differences = oracle.judgeByExamples(exchange.sent());
            if (!differences.isEmpty()) {
                throw new AssertionError("the request is not what the spec's examples make: " + differences);
            }
        }
    }
}
