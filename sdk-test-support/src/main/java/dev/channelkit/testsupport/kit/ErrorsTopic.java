package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.contract.ContractCase.Answer;
import dev.channelkit.testsupport.contract.ContractVerdict;
import dev.channelkit.testsupport.kit.Aside.End;
import dev.channelkit.testsupport.oracle.ExampleFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/** What an error tells, of every operation and every error that its spec documents; and what it never tells. */
final class ErrorsTopic implements KitTopic {
    private static final String TRACE = "kit-trace-4711";

    @Override
    public String name() {
        return "errors";
    }

    @Override
    public Set<String> due(KitSpec spec) {
        Set<String> due = new LinkedHashSet<>();
        for (KitOperation operation : spec.operations()) {
            boolean documented = operation.at().get("responses").entries().keySet().stream()
                    .anyMatch(status -> !status.startsWith("2"));
            if (documented) {
                due.add(operation.id());
            }
        }
        return due;
    }

    @Override
    public String trait() {
        return "responses that are no success";
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        List<KitTest> tests = new ArrayList<>();
        IssuedCredentials issued =
                IssuedCredentials.of(kit.spec(), kit.spec().schemes().get(0));
        for (KitOperation operation : kit.spec().operations()) {
            FailedCall<C> call = new FailedCall<>(kit, operation, kit.caseOf(operation.id()), issued);
            if (!call.errors().isEmpty()) {
                Telling<C> telling = new Telling<>(kit, operation, call.contract(), call);
                tests.add(new KitTest(operation.id(), "each error tells all that is known", telling::tell));
                tests.add(new KitTest(
                        operation.id(),
                        "no error shows a secret, however it is echoed",
                        new HiddenSecrets<>(call)::hide));
            }
        }
        return tests;
    }

    private record Telling<C extends AutoCloseable>(
            Kit<C> kit, KitOperation operation, ContractCase<C> contract, FailedCall<C> call) {

        private @Nullable ExampleFile says(Answer answer) {
            return call.says(answer);
        }

        void tell() {
            call.issueAnother();
            C client = kit.client();
            for (Answer answer : call.errors()) {
                MockResponse response = kit.server().example(operation.id(), answer);
                String trace = traceHeader(answer);
                if (trace != null) {
                    client = tell(
                            client,
                            answer,
                            response.newBuilder().setHeader(trace, TRACE).build(),
                            TRACE);
                    response = response.newBuilder().removeHeader(trace).build();
                }
                client = tell(client, answer, response, traceInBody(says(answer)));
            }
        }

        /** Gives the client to go on with: one that was refused twice rests. */
        private C tell(C client, Answer answer, MockResponse response, @Nullable String trace) {
            kit.server().answer(operation.id(), request -> response);
            int before = kit.server().requests(operation.id());
            List<Throwable> thrown = new ArrayList<>();

            new ContractVerdict(contract, answer, says(answer), Map.of(), deadWords()).demand(() -> {
                End end = End.of(() -> contract.invoker().invoke(client));
                if (end.failure() instanceof RuntimeException failure) {
                    thrown.add(failure);
                    throw failure;
                }
                return end.value();
            });

            int attempts = kit.server().requests(operation.id()) - before;
            for (Throwable failure : thrown) { // none where a refusal is an empty list
                tells((ChannelKitException) failure, answer, trace, attempts);
            }
            return thrown.stream().anyMatch(AuthenticationException.class::isInstance) ? kit.client() : client;
        }

        private void tells(ChannelKitException e, Answer answer, @Nullable String trace, int attempts) {
            String what = answer.toString();
            CallDetails details = e.details();
            assertThat(details.provider())
                    .as("the provider, of a %s", what)
                    .isEqualTo(kit.spec().provider());
            assertThat(details.operationId()).as("the operation, of a %s", what).isEqualTo(operation.id());
            assertThat(details.method()).as("the method, of a %s", what).isEqualTo(operation.method());
            assertThat(details.pathTemplate()).as("the path, of a %s", what).isEqualTo(operation.template());
            assertThat(details.requestId()).as("the request id, of a %s", what).isEqualTo(trace);
            assertThat(details.attempts()).as("attempts, of a %s", what).isEqualTo(attempts);
            assertThat(attempts)
                    .as("requests, of a %s", what)
                    .isEqualTo(e instanceof AuthenticationException && isRenewed() ? 2 : 1);
            boolean unknown = e instanceof OutcomeUnknownException || e instanceof ServerErrorException;
            assertThat(e.outcome())
                    .as("the outcome, of a %s", what)
                    .isEqualTo(unknown ? Outcome.UNKNOWN : Outcome.REFUSED);
            assertThat(unknown)
                    .as("whether a %s leaves open what was done", what)
                    .isEqualTo(isOpen(e, answer));
            message(e, what);
            advice(e, answer);
        }

        /** 408 and 5xx say nothing of what was done, unless they say that the credential is dead. */
        private static boolean isOpen(ChannelKitException e, Answer answer) {
            return (answer.status() >= 500 || answer.status() == 408) && !(e instanceof AuthenticationException);
        }

        private boolean isRenewed() {
            return kit.spec().carriesCredentials(operation) && !kit.spec().isBasic();
        }

        private void message(ChannelKitException e, String what) {
            CallDetails details = e.details();
            List<String> due = new ArrayList<>(List.of(
                    kit.spec().provider() + " " + operation.id() + " " + operation.method() + " "
                            + operation.template(),
                    "status " + details.status()));
            addShort(due, details.providerCode());
            addShort(due, details.providerMessage());
            addShort(due, details.requestId());
            addShort(due, e.advice());
            assertThat(e.getMessage())
                    .as("the message of a %s", what)
                    .contains(due)
                    .doesNotContain("\n");
            assertThat(e.toString()).as("the text of a %s", what).contains(e.getMessage());
        }

        private static void addShort(List<String> due, @Nullable String text) {
            if (text != null && text.length() < 400) {
                due.add(text.replaceAll("\\p{Cntrl}", " ").strip());
            }
        }

        private void advice(ChannelKitException e, Answer answer) {
            boolean modelled = "modelled".equals(operation.trait("x-provenance").text("path"))
                    || "modelled".equals(operation.trait("x-provenance").text("existence"));
            boolean due = e instanceof AuthenticationException
                    || Set.of(401, 403, 412, 428, 429).contains(answer.status())
                    || isOpen(e, answer);
            if (due) {
                assertThat(e.advice()).as("what to do after a %s", answer).isNotBlank();
            }
            if (e instanceof OutcomeUnknownException) {
                assertThat(e.advice())
                        .as("what to do after a %s", answer)
                        .contains("look there before sending it again");
            }
            if (modelled && (answer.status() == 404 || answer.status() == 405)) {
                assertThat(e.advice())
                        .as("how to correct the path, after a %s", answer)
                        .contains("{\"operations\": {\"" + operation.id() + "\": {\"path\": \"" + operation.template()
                                + "\"}}}");
            }
        }

        private Set<String> deadWords() {
            Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            SpecPart dead = kit.spec().root().get("x-dead-credential");
            dead.get("codes").items().forEach(word -> words.add(word.node().asText()));
            dead.get("errors").items().forEach(word -> words.add(word.node().asText()));
            return words;
        }

        /** The documented header that names the call. */
        private @Nullable String traceHeader(Answer answer) {
            return kit.server().documented(operation.id(), answer.status()).get("headers").entries().keySet().stream()
                    .filter(name -> name.matches("(?i).*(trace|request|correlation)-?id"))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String traceInBody(@Nullable ExampleFile says) {
            if (says == null) {
                return null;
            }
            return kit.spec().root().get("x-envelope").get("request-id").items().stream()
                    .map(place -> says.value().at(place.node().asText()))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .findFirst()
                    .orElse(null);
        }
    }
}
