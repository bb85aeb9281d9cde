package dev.channelkit.codegen.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "id, id, ID",
        "ID, id, ID",
        "groupId, groupId, GROUP_ID",
        "date_range, dateRange, DATE_RANGE",
        "X-Request-Id, xRequestId, X_REQUEST_ID",
        "filter[customer_id], filterCustomerId, FILTER_CUSTOMER_ID",
        "detailedInvoiceFilesUrls, detailedInvoiceFilesUrls, DETAILED_INVOICE_FILES_URLS",
        "URLValue, urlValue, URL_VALUE",
        "address2, address2, ADDRESS2",
        "10K, value10K, VALUE_10_K",
        "-, value, VALUE",
        "größe, größe, GRÖSSE",
    })
    void namesOfTheWireBecomeNamesOfJava(String wireName, String camel, String constant) {
        assertThat(Names.camel(wireName)).isEqualTo(camel);
        assertThat(Names.constant(wireName)).isEqualTo(constant);
    }

    @Property
    void everyNameBecomesOneThatJavaAllows(@ForAll String wireName) {
        assertThat(Names.allowed(Names.camel(wireName), List.of())).matches(SourceVersion::isName);
        assertThat(Names.constant(wireName)).matches(SourceVersion::isName);
    }

    @Test
    void theSecondOfEqualNamesIsNumbered() {
        Names.Unique names = new Names.Unique("UNKNOWN");

        assertThat(List.of(names.of("RED"), names.of("RED"), names.of("UNKNOWN")))
                .containsExactly("RED", "RED_2", "UNKNOWN_2");
    }
}
