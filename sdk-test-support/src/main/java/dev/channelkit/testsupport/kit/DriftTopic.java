package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.channelkit.testsupport.contract.ContractCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the spec does not know: an unknown field in every object of an answer, and an unknown value in each of its enumerations, are read, told and
 * written again as they came.
 */
final class DriftTopic implements KitTopic {

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public String trait() {
        return "answers that are objects with fields, or lists of such";
    }

    @Override
    public Set<String> due(KitSpec spec) {
        return spec.operations().stream()
                .filter(DriftTopic::answersModel)
                .map(KitOperation::id)
                .collect(Collectors.toSet());
    }

    private static boolean answersModel(KitOperation operation) {
        PayloadSchema payload = PayloadSchema.of(operation);
        return payload != null && payload.isModel();
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        Map<String, ContractCase<C>> cases = new LinkedHashMap<>();
        kit.cases().forEach(contract -> cases.putIfAbsent(contract.operation().id(), contract));
        List<KitTest> tests = new ArrayList<>();
        for (KitOperation operation : kit.spec().operations()) {
            ContractCase<C> contract = cases.get(operation.id());
            PayloadSchema payload = PayloadSchema.of(operation);
            if (contract != null && payload != null && payload.isModel()) {
                tests.addAll(tests(kit, contract, operation, payload));
            }
        }
        return tests;
    }

    /** Over the first example of a success, and the first of another shape: a list for an object, or the other way round. */
    private static <C extends AutoCloseable> List<KitTest> tests(
            Kit<C> kit, ContractCase<C> contract, KitOperation operation, PayloadSchema payload) {
        Map<JsonNodeType, DriftedCall<C>> shapes = new LinkedHashMap<>();
        contract.answers().stream().filter(DriftTopic::isSuccess).forEach(answer -> {
            DriftedCall<C> call = new DriftedCall<>(kit, contract, answer, payload);
            shapes.putIfAbsent(call.payload().getNodeType(), call);
        });
        List<KitTest> tests = new ArrayList<>();
        for (DriftedCall<C> call : shapes.values()) {
            tests.addAll(new DriftChecks<>(call).all());
            if (XmlForm.isOf(operation)) {
                tests.addAll(new XmlDriftChecks<>(call).all());
            }
        }
        return tests;
    }

    /** Not what reports a failure inside a success, and nothing that is empty. */
    private static boolean isSuccess(ContractCase.Answer answer) {
        return answer.status() < 300
                && "application/json".equals(answer.contentType())
                && answer.example() != null
                && !answer.example().matches(".*/2[0-9]{2}-(refused|blank)[^/]*$");
    }
}
