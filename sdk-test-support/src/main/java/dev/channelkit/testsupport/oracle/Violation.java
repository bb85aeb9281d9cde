package dev.channelkit.testsupport.oracle;

/**
 * One thing on the wire that the spec does not allow.
 *
 * @param rule which rule was broken: the validator's own key, or one of ours
 * @param operation the operationId, or method and path where none matches
 * @param message what is wrong, and where
 */
public record Violation(String rule, String operation, String message) {

    @Override
    public String toString() {
        return operation + ": " + message + " [" + rule + "]";
    }
}
