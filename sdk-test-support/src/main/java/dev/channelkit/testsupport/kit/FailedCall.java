package dev.channelkit.testsupport.kit;

import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.contract.ContractCase.Answer;
import dev.channelkit.testsupport.contract.ContractVerdict;
import dev.channelkit.testsupport.oracle.ExampleFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation, and the errors that its spec documents.
 *
 * @param issued what clients carry; null where they carry a pair that nobody issues
 */
record FailedCall<C extends AutoCloseable>(
        Kit<C> kit,
        KitOperation operation,
        ContractCase<C> contract,
        @Nullable IssuedCredentials issued) {

    /** In JSON, text or nothing; those that come as a success too. */
    List<Answer> errors() {
        return contract.answers().stream()
                .filter(answer ->
                        answer.contentType() == null || !answer.contentType().endsWith("xml"))
                .filter(answer -> answer.status() >= 300
                        || contract.operation().envelope().failure() != null
                                && ContractVerdict.isNamedAsFailure(answer))
                .toList();
    }

    /** Whoever is refused gets another credential, with which the call goes out again. */
    void issueAnother() {
        if (issued != null && kit.spec().carriesCredentials(operation)) {
            issued.fresh().onto(kit.server());
        }
    }

    /** What the example of an answer says; null where it has none. */
    @Nullable ExampleFile says(Answer answer) {
        return answer.example() == null ? null : kit.server().file(answer.example());
    }
}
