package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.overlay.OverlayException;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.Aside.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** That an overlay reaches the wire, in both directions, for every operation; and that one which names what is not there is refused. */
final class OverlaysTopic implements KitTopic {

    @Override
    public String name() {
        return "overlays";
    }

    @Override
    public String trait() {
        return "being an operation: each can be corrected";
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        List<KitTest> tests = new ArrayList<>();
        for (KitOperation operation : kit.spec().operations()) {
            String id = operation.id();
            OneOperation<C> one = new OneOperation<>(kit, operation, kit.caseOf(id));
            tests.add(new KitTest(id, "path and verb are those of the overlay", one::moved));
            if (kit.isFirst(operation)) {
                tests.add(new KitTest(id, "a name that no operation has is refused beside this one", one::misspelled));
            }
            if (!CorrectedNames.parameters(operation).isEmpty()) {
                tests.add(new KitTest(id, "parameters have the overlay's names on the wire", one::parameters));
            }
            if (CorrectedNames.body(operation) != null) {
                tests.add(new KitTest(
                        id, "fields of the request have the overlay's names on the wire", one::requestFields));
            }
            CorrectedAnswer answer = CorrectedAnswer.of(operation);
            if (answer != null && kit.server().hasExample(id)) {
                tests.add(new KitTest(
                        id, "fields of the answer are read under the overlay's names", () -> one.answered(answer)));
            }
        }
        return tests;
    }

    private record OneOperation<C extends AutoCloseable>(Kit<C> kit, KitOperation operation, ContractCase<C> contract) {

        private String id() {
            return operation.id();
        }

        private @Nullable Object call(Overlay overlay) {
            C client = kit.client(kit.loggedIn().overlay(overlay));
            End end = End.of(() -> Compared.value(contract.invoker().invoke(client)));
            if (end.failure() != null) {
                throw new AssertionError("the call under " + overlay, end.failure());
            }
            return end.value();
        }

        /** What arrives when nothing is corrected. */
        private RecordedRequest plain() {
            Object unused = call(Overlay.none());
            List<RecordedRequest> received = kit.server().received(id());
            return received.get(received.size() - 1);
        }

        void moved() {
            RecordedRequest plain = plain();
            String verb = CorrectedNames.otherVerb(operation);
            String template = CorrectedNames.otherPath(operation);
            List<RecordedRequest> elsewhere = new ArrayList<>();
            kit.server().elsewhere(request -> {
                elsewhere.add(request);
                return kit.server().example(id());
            });
            int before = kit.server().requests(id());

            Object unused = call(
                    Overlay.builder().path(id(), template).method(id(), verb).build());

            assertThat(kit.server().requests(id()) - before)
                    .as("requests at the old place")
                    .isZero();
            assertThat(elsewhere).as("requests at the new place").hasSize(1);
            RecordedRequest moved = elsewhere.get(0);
            assertThat(moved.getMethod()).isEqualTo(verb);
            assertThat(moved.getUrl().encodedPath())
                    .isEqualTo(operation.basePath()
                            + CorrectedNames.filled(
                                    operation, template, plain.getUrl().encodedPath()));
            assertThat(moved.getUrl().encodedQuery()).isEqualTo(plain.getUrl().encodedQuery());
            assertThat(CorrectedNames.content(moved)).isEqualTo(CorrectedNames.content(plain));
        }

        void misspelled() {
            Throwable refusal = End.of(() -> kit.client(settings -> settings.overlay(
                            Overlay.builder().path(id() + "x", "/x").build())))
                    .failure();

            assertThat(refusal)
                    .isInstanceOf(OverlayException.class)
                    .hasMessageContaining("unknown operationId \"" + id() + "x\"")
                    .hasMessageContaining("did you mean " + id() + "?");
        }

        void parameters() {
            RecordedRequest plain = plain();
            Overlay.Builder overlay = Overlay.builder();
            Set<String> names = CorrectedNames.parameters(operation);
            names.forEach(name -> overlay.parameter(id(), name, CorrectedNames.changed(name)));

            Object unused = call(overlay.build());

            List<RecordedRequest> received = kit.server().received(id());
            RecordedRequest corrected = received.get(received.size() - 1);
            assertThat(CorrectedNames.query(corrected))
                    .as("the query")
                    .isEqualTo(CorrectedNames.renamed(CorrectedNames.query(plain), names));
            assertThat(CorrectedNames.headers(corrected, names))
                    .as("the headers that are parameters")
                    .isEqualTo(CorrectedNames.headers(plain, names));
            assertThat(corrected.getHeaders().names())
                    .as("no header has its old name")
                    .doesNotContainAnyElementsOf(names);
        }

        void requestFields() {
            RecordedRequest plain = plain();
            Overlay.Builder overlay = Overlay.builder();
            Set<String> names = CorrectedNames.fields(operation);
            names.forEach(name -> overlay.requestField(id(), name, CorrectedNames.changed(name)));

            Object unused = call(overlay.build());

            List<RecordedRequest> received = kit.server().received(id());
            RecordedRequest corrected = received.get(received.size() - 1);
            assertThat(CorrectedNames.body(corrected))
                    .isEqualTo(CorrectedNames.renamedFields(CorrectedNames.body(plain), names));
            assertThat(names.stream().filter(CorrectedNames.body(plain)::has).toList())
                    .as("fields that the example has")
                    .isNotEmpty();
        }

        void answered(CorrectedAnswer answer) {
            Object plain = call(Overlay.none());
            Overlay.Builder overlay = Overlay.builder();
            answer.fields().forEach(name -> overlay.field(answer.model(), name, CorrectedNames.changed(name)));
            JsonNode renamed = answer.renamed(kit.server().exampleValue(id()));
            kit.server()
                    .answer(
                            id(),
                            request -> kit.server()
                                    .example(id())
                                    .newBuilder()
                                    .body(renamed.toString())
                                    .build());

            assertThat(call(overlay.build())).isEqualTo(plain);
        }
    }
}
