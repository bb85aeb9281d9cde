package dev.channelkit.sandbox.internal.billingplatform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecEntitiesTest {
    private static EntityModel entity(String name) {
        return SpecEntities.all().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FieldModel field(String entity, String field) {
        return entity(entity).field(field).orElseThrow();
    }

    @Test
    void everySchemaOfTheSpecWithTheFieldsOfTheSystemIsAnEntity() throws IOException, URISyntaxException {
        Path schemas = Path.of(Objects.requireNonNull(SpecEntities.class.getResource(
                        "/dev/channelkit/sandbox/specs/billingplatform/components/schemas/Account.yaml"))
                .toURI());
        Set<String> entities;
        try (Stream<Path> files = Files.list(Objects.requireNonNull(schemas.getParent()))) {
            entities = files.filter(SpecEntitiesTest::isEntity)
                    .map(file -> Objects.requireNonNull(file.getFileName())
                            .toString()
                            .replace(".yaml", ""))
                    .collect(Collectors.toSet());
        }

        assertThat(entities).isNotEmpty().isEqualTo(SpecEntities.schemas());
        assertThat(SpecEntities.all()).hasSameSizeAs(entities);
    }

    private static boolean isEntity(Path file) {
        try {
            return Files.readString(file).contains("  " + EntityModel.CREATED_USER + ":");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fieldsHaveTheTypesOfTheirSchemas() {
        assertThat(field("ACCOUNT", "name").type()).isEqualTo(FieldType.TEXT);
        assertThat(field("ACCOUNT", "status").type()).isEqualTo(FieldType.TEXT);
        assertThat(field("ACCOUNT", "RateHierarchy").type()).isEqualTo(FieldType.FLAG);
        assertThat(field("CONTRACT", "EndDate").type()).isEqualTo(FieldType.TIME);
        assertThat(field("PRICING", "UpperBand").type()).isEqualTo(FieldType.DECIMAL);
        assertThat(field("BULK_API_REQUEST", "RecordsPerBatch").type()).isEqualTo(FieldType.INTEGER);
        assertThat(field("BULK_API_REQUEST", "Columns").type()).isEqualTo(FieldType.LIST);
        assertThat(field("BULK_API_REQUEST", "RequestBody").maxLength()).isEqualTo(4_000);
        assertThat(field("ACCOUNT", "Id").type()).isEqualTo(FieldType.ID);
        assertThat(field("ACCOUNT", "Updated").readOnly()).isTrue();
    }

    @Test
    void idsPointToTheEntitiesThatTheirNamesSayAndNoOthers() {
        assertThat(field("ACCOUNT", "AccountTypeId").target()).isEqualTo("ACCOUNT_TYPE");
        assertThat(field("ACCOUNT", "ParentAccountId").target()).isEqualTo("ACCOUNT");
        assertThat(field("BILLING_PROFILE", "InvoiceTemplateId").target()).isEqualTo("INVOICE_TEMPLATE");
        assertThat(field("PRICING", "RateClassProductId").target()).isNull();
        assertThat(field("PRICING", "RateClassProductId").type()).isEqualTo(FieldType.TEXT);
        assertThat(field("PRODUCT", "SfRecordId").type()).isEqualTo(FieldType.TEXT);
    }

    @Test
    void keysAreThoseOfTheReference() {
        assertThat(field("CONTRACT", "ContractNumber")).matches(f -> f.externalKey() && f.unique() && f.required());
        assertThat(field("PRICING", "ExternalKey")).matches(FieldModel::externalKey);
        assertThat(field("PACKAGE_PRODUCT", "Name")).matches(f -> f.externalKey() && !f.unique());
        assertThat(field("ACCOUNT", "Name")).matches(f -> !f.externalKey() && f.required());
        assertThat(field("PRODUCT", "ExternalKey")).matches(f -> f.externalKey() && f.unique());
        assertThat(field("ACCOUNT_TYPE", "AccountType")).matches(f -> !f.externalKey() && f.unique());
    }
}
