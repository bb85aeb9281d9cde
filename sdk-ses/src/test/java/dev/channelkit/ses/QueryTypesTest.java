package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Operation;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense as a query does not compile. */
class QueryTypesTest {
    private static final String SOURCE = """
            import dev.channelkit.ses.SesClient;
            import dev.channelkit.ses.api.*;
            import dev.channelkit.ses.model.*;
            import java.math.BigDecimal;
            import java.time.*;

            class Sample {
                void sample(SesClient ses) {
                    %s;
                }
            }
            """;

    @Test
    void whatMakesSenseCompiles() {
        assertThat(errors("ses.customers().list(q -> q.filter(CustomerFields.NAME.startsWith(\"Jo\"),"
                        + " CustomerFields.SPEND_THRESHOLD.atLeast(BigDecimal.TEN)).sort(CustomerFields.NAME.asc())"
                        + ".relations(CustomerRelations.GROUP))"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ses.customers().list(q -> q.filter(InvoiceFields.TOTAL.is(BigDecimal.ONE)))",
                "ses.customers().list(q -> q.sort(InvoiceFields.TOTAL.desc()))",
                "ses.customers().list(q -> q.relations(InvoiceRelations.LINES))",
                "ses.customers().get(\"1\", q -> q.relations(InvoiceRelations.LINES))"
            })
    void whatBelongsToAnotherListDoesNot(String call) {
        assertThat(errors(call))
                .isNotEmpty()
                .allSatisfy(error ->
                        assertThat(error).contains("<dev.channelkit.ses.model.Invoice> cannot be converted to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ses.invoices().list(q -> q.filter(InvoiceFields.BILLING_START_DATE.atLeast(\"2025-01-01\")))",
                "ses.invoices().list(q -> q.filter(InvoiceFields.TOTAL.atLeast(0.1)))",
                "ses.customers().list(q -> q.filter(CustomerFields.STATUS.is(\"active\")))",
                "ses.reports().billing(BillingSource.AWS, \"m-1-2025\")",
                "ses.reports().billing(\"aws\", YearMonth.of(2025, 1))"
            })
    void aValueOfAnotherTypeDoesNot(String call) {
        assertThat(errors(call))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).contains("cannot be converted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ses.customers().list(q -> q.filter(CustomerFields.INVOICES.is(\"1\")))",
                "ses.invoices().list(q -> q.filter(InvoiceFields.TOTAL.startsWith(\"1\")))",
                "ses.customers().get(\"1\", q -> q.filter(CustomerFields.NAME.is(\"x\")))",
                "ses.invoices().mine(q -> q.customerId(\"1\"))"
            })
    void whatTheListCannotDoDoesNot(String call) {
        assertThat(errors(call))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).contains("cannot find symbol"));
    }

    private static List<String> errors(String statement) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String source = SOURCE.formatted(statement);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-proc:none", "-implicit:none", "-Xlint:none", "--class-path", classPath(), "-d", "target");
        // attribution only: the classes are of no interest
        compiler.getTask(null, null, found, options("-XDshould-stop.ifNoError=FLOW", options), null, List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static List<String> options(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static String classPath() {
        return Stream.of(
                        SesClient.class,
                        Operation.class,
                        org.jspecify.annotations.Nullable.class,
                        okhttp3.OkHttpClient.class)
                .map(QueryTypesTest::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
