package dev.channelkit.testsupport.oracle;

import com.atlassian.oai.validator.report.ValidationReport;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one message of one operation. */
final class Findings {
    private final String operation;
    private final List<Violation> found = new ArrayList<>();

    Findings(String operation) {
        this.operation = operation;
    }

    void add(String rule, String message) {
        found.add(new Violation(rule, operation, message));
    }

    /** Takes over what the validator reports as an error. */
    void addAll(ValidationReport report) {
        for (ValidationReport.Message message : report.getMessages()) {
            if (message.getLevel() == ValidationReport.Level.ERROR) {
                String details = message.getAdditionalInfo().isEmpty() ? "" : " " + message.getAdditionalInfo();
                String at = message.getContext()
                        .flatMap(ValidationReport.MessageContext::getPointers)
                        .map(pointers -> " at " + pointers.getInstance())
                        .orElse("");
                add(message.getKey(), message.getMessage() + at + details);
            }
        }
    }

    List<Violation> violations() {
        return List.copyOf(found);
    }
}
