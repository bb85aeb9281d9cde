package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FormProperties {

    @Property
    void anyTextArrivesAsItWas(@ForAll String name, @ForAll String password) {
        Assume.that(JsonText.wellFormed(name) && JsonText.wellFormed(password));
        SampleCustomer customer =
                SampleCustomer.builder().name(name).password(password).build();

        String body = Form.encode(customer, SampleCustomer.codec());

        String[] fields = body.split("&", -1);
        assertThat(fields).hasSize(2);
        assertThat(decoded(fields[0])).isEqualTo("name=" + name);
        assertThat(decoded(fields[1])).isEqualTo("password=" + password);
    }

    private static String decoded(String field) {
        return URLDecoder.decode(field, StandardCharsets.UTF_8);
    }
}
