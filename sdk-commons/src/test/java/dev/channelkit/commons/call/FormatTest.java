package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    private static final String XML = "<response><success>true</success><data>hello</data></response>";
    private static final String JSON = "{\"success\":true,\"data\":\"hello\"}";

    private StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsAskedForIsWhatTheClientIsSetTo(Format format) {
        setTo(format);
        provider.answers(200, XML);

        provider.call(RetryRule.SAFE).send();

        assertThat(provider.nextRequest().getHeaders().get("Accept"))
                .isEqualTo(format == Format.XML ? "text/xml" : "application/json");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatComesIsReadAsWhatItIs(Format format) {
        setTo(format);
        provider.answers(200, XML, "Content-Type: application/json")
                .answers(200, JSON, "Content-Type: text/xml")
                .answers(200, "\ufeff\n" + XML)
                .answers(200, JSON, "Content-Type: text/html")
                .answers(200, "<?xml version='1.0'?>" + XML, "Content-Type: text/html");

        for (int i = 0; i < 5; i++) {
            assertThat(provider.call(RetryRule.SAFE).send()).isEqualTo("hello");
        }
    }

    @Test
    void anErrorInXmlToARequestForJsonTellsWhatItSays() {
        provider.answers(
                400,
                "<response><success>false</success><code>E7</code><message>no</message><errors><error>a</error></errors></response>",
                "Content-Type: text/xml");

        BadRequestException thrown = catchThrowableOfType(
                BadRequestException.class, () -> provider.call(RetryRule.SAFE).send());

        assertThat(thrown.details().providerCode()).isEqualTo("E7");
        assertThat(thrown.details().providerMessage()).isEqualTo("no; a");
    }

    @Test
    void aDeniedSuccessInXmlIsARefusal() {
        provider.answers(200, "<response><success>false</success><message>period closed</message></response>");

        assertThatThrownBy(() -> provider.call(RetryRule.NEVER).send())
                .isInstanceOf(ProviderErrorException.class)
                .hasMessageContaining("period closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p>Log in</p>", "<html><data>x</data></html>", "<!doctype html><title>x</title>", "\n<div/>"})
    void aPageIsNeverReadAsData(String page) {
        Operation operation = StubbedProvider.operation(RetryRule.SAFE);
        List<Answer<?>> answers = List.of(
                Answer.one(Scalars.TEXT), Answer.value(Scalars.RAW), Answer.list(Scalars.TEXT), Answer.nothing());

        for (Answer<?> answer : answers) {
            provider.answers(200, page, "Content-Type: text/html; charset=utf-8");

            assertThatThrownBy(() -> provider.transport()
                            .call(operation, answer, CallRequest.of(operation).build())
                            .send())
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("an HTML page came where data was due");
        }
    }

    private void setTo(Format format) {
        provider.close();
        provider = StubbedProvider.start(settings -> settings.format(format));
    }
}
