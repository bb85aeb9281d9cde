package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecChangesTest {
    private static final String LIST = "specs/shop/paths/customers.yaml";
    private static final String GET = "specs/shop/paths/customer.yaml";
    private static final String ROOT = "specs/shop/openapi.yaml";
    private static final String CUSTOMER = "specs/shop/components/schemas/Customer.yaml";
    private static final String CREATE = "specs/shop/components/schemas/CustomerCreate.yaml";
    private static final String STATUS = "specs/shop/components/schemas/Status.yaml";

    @TempDir
    Path folder;

    @Test
    void anUnchangedSpecHasNoChanges() {
        assertThat(ShopRepository.releasedIn(folder).changes()).isEmpty();
    }

    @Test
    void aChangedDescriptionIsNoChange() {
        ShopRepository shop = ShopRepository.releasedIn(folder);

        shop.edit(CUSTOMER, "A customer.", "Who buys.").edit(LIST, "List customers", "Lists all customers");
        shop.edit(LIST, "source: the shop's page", "source: the shop's second page");
        shop.edit(GET, "  x-method: get\n", "  x-method: get\n  x-verify: Whether it answers at all.\n");

        assertThat(shop.changes()).isEmpty();
    }

    static Stream<Arguments> breaking() {
        return Stream.of(
                arguments(
                        "field removed", CUSTOMER, "  example:\n    type: string\n", "", "Customer.example is removed"),
                arguments("required added", CREATE, "[name]", "[name, note]", "CustomerCreate.note is now required"),
                arguments("required in answers", CUSTOMER, "[id]", "[id, name]", "Customer.name is now required"),
                arguments("optional in answers", CUSTOMER, "[id]", "[]", "Customer.id is no longer required"),
                arguments(
                        "required field added",
                        CREATE,
                        "required: [name]\nproperties:",
                        "required: [name, tax]\nproperties:\n  tax:\n    type: string",
                        "CustomerCreate.tax is added, and required"),
                arguments(
                        "longer at least",
                        CREATE,
                        "  note:\n    type: string\n",
                        "  note:\n    type: string\n    minLength: 3\n",
                        "CustomerCreate.note has minLength 3 instead of none"),
                arguments(
                        "enum value removed",
                        STATUS,
                        "[ACTIVE, CLOSED]",
                        "[ACTIVE]",
                        "Status.CLOSED is no longer listed"),
                arguments(
                        "operation removed",
                        ROOT,
                        "  /customers/{customerId}:\n    $ref: ./paths/customer.yaml\n",
                        "",
                        "getCustomer (GET /customers/{customerId}) is removed"),
                arguments(
                        "type changed",
                        CUSTOMER,
                        "name:\n    type: string\n    maxLength: 50",
                        "name:\n    type: integer\n    format: int64",
                        "Customer.name is integer (int64) instead of string"),
                arguments(
                        "format changed",
                        CUSTOMER,
                        "  id:\n    type: string",
                        "  id:\n    type: string\n    format: decimal",
                        "Customer.id is string (decimal) instead of string"),
                arguments(
                        "another schema",
                        CUSTOMER,
                        "$ref: ./Status.yaml",
                        "type: string",
                        "Customer.status is one of type string instead of Status"),
                arguments(
                        "path renamed",
                        ROOT,
                        "  /customers:",
                        "  /clients:",
                        "listCustomers goes to GET /clients instead of GET /customers"),
                arguments(
                        "verb changed",
                        GET,
                        "get:\n",
                        "put:\n",
                        "getCustomer goes to PUT /customers/{customerId} instead of GET /customers/{customerId}"),
                arguments(
                        "method renamed",
                        GET,
                        "x-method: get",
                        "x-method: find",
                        "getCustomer has x-method find instead of get"),
                arguments(
                        "parameter removed",
                        LIST,
                        "    - $ref: ../components/parameters/Limit.yaml\n",
                        "",
                        "listCustomers.limit is removed"),
                arguments(
                        "parameter required",
                        LIST,
                        "      in: query\n      example: 0",
                        "      in: query\n      required: true\n      example: 0",
                        "listCustomers.offset is now required"),
                arguments(
                        "parameter's type",
                        "specs/shop/components/parameters/Limit.yaml",
                        "type: integer\n  format: int32",
                        "type: string",
                        "parameters/Limit is string instead of integer (int32)"),
                arguments(
                        "arguments swapped",
                        GET,
                        "    - name: customerId\n      in: path\n      required: true\n      example: \"1\"\n      x-provenance: vendor\n      schema:\n        type: string\n    - name: region\n      in: query\n",
                        "    - name: region\n      in: query\n      required: true\n      example: \"1\"\n      x-provenance: vendor\n      schema:\n        type: string\n    - name: customerId\n      in: path\n",
                        "getCustomer takes its arguments in another order: [query region, path customerId] instead of [path customerId, query region]"),
                arguments(
                        "paging rule",
                        LIST,
                        "empty-page",
                        "short-page",
                        "listCustomers has x-paging {kind=offset, size-parameter=limit, position-parameter=offset, size=100, stop=short-page} instead of {kind=offset, size-parameter=limit, position-parameter=offset, size=100, stop=empty-page}"),
                arguments(
                        "filter removed",
                        LIST,
                        "filter: [name, status]",
                        "filter: [name]",
                        "listCustomers has x-filter {dialect=bracket, item=Customer, filter=[name]} instead of {dialect=bracket, item=Customer, filter=[name, status]}"),
                arguments(
                        "retry rule",
                        LIST,
                        "x-retry: never",
                        "x-retry: same",
                        "createCustomer has x-retry same instead of never"),
                arguments(
                        "payload",
                        LIST,
                        "payload: [/items]",
                        "payload: [/data]",
                        "listCustomers has x-envelope {payload=[/data], items=many} instead of {payload=[/items], items=many}"),
                arguments("shorter timeout", LIST, "60s", "30s", "listCustomers has x-timeout 30s instead of 60s"),
                arguments(
                        "less known",
                        LIST,
                        "path: vendor",
                        "path: modelled",
                        "createCustomer has x-provenance {existence=vendor, path=modelled, source=the shop's page} instead of {existence=vendor, path=vendor, source=the shop's page}"),
                arguments(
                        "wire form",
                        CUSTOMER,
                        "  id:\n    type: string",
                        "  id:\n    type: string\n    x-wire: text-or-number",
                        "Customer.id has x-wire text-or-number"),
                arguments("success gone", GET, "'200':", "'204':", "getCustomer no longer documents the answer 200"),
                arguments(
                        "server",
                        ROOT,
                        "default: shop.example.com",
                        "default: store.example.com",
                        "openapi is at the server https://store.example.com/v1 instead of https://shop.example.com/v1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void whatBreaksFailsUnlessAFragmentNamesIt(String name, String file, String from, String to, String expected) {
        ShopRepository shop = ShopRepository.releasedIn(folder).edit(file, from, to);

        SinceRelease since = shop.since();

        Change change = since.changes().stream()
                .filter(c -> c.toString().equals(expected))
                .findFirst()
                .orElseThrow(() -> new AssertionError(expected + " is not among " + since.changes()));
        assertThat(change.breaking()).isTrue();
        assertThat(change.where()).startsWith("specs/").contains(".yaml#/");
        assertThat(since.problems())
                .anyMatch(problem -> problem.startsWith(change.where())
                        && problem.contains(expected)
                        && problem.contains("covers: [" + change.subject() + "]"));
        shop.fragment("changed", true, breaking(since));
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void aFragmentThatSaysItDoesNotBreakIsNotEnough() {
        ShopRepository shop = ShopRepository.releasedIn(folder).edit(STATUS, "[ACTIVE, CLOSED]", "[ACTIVE]");

        shop.fragment("changed", false, "Status");

        assertThat(shop.problems())
                .singleElement()
                .asString()
                .contains("changes/changed.md", "says breaking: no, but Status.CLOSED is no longer listed");
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments(
                        "field added",
                        CUSTOMER,
                        "  name:\n",
                        "  vat:\n    type: string\n  name:\n",
                        "Customer.vat is added"),
                arguments(
                        "enum value added",
                        STATUS,
                        "[ACTIVE, CLOSED]",
                        "[ACTIVE, CLOSED, LOST]",
                        "Status.LOST is listed"),
                arguments(
                        "filter added",
                        LIST,
                        "filter: [name, status]",
                        "filter: [id, name, status]",
                        "listCustomers has x-filter {dialect=bracket, item=Customer, filter=[id, name, status]} instead of {dialect=bracket, item=Customer, filter=[name, status]}"),
                arguments(
                        "larger pages",
                        LIST,
                        "size: 100",
                        "size: 200",
                        "listCustomers has x-paging {kind=offset, size-parameter=limit, position-parameter=offset, size=200, stop=empty-page} instead of {kind=offset, size-parameter=limit, position-parameter=offset, size=100, stop=empty-page}"),
                arguments(
                        "payload too",
                        LIST,
                        "payload: [/items]",
                        "payload: [/items, /data]",
                        "listCustomers has x-envelope {payload=[/items, /data], items=many} instead of {payload=[/items], items=many}"),
                arguments(
                        "parameter added",
                        GET,
                        "  parameters:\n",
                        "  parameters:\n    - name: fields\n      in: query\n      schema:\n        type: string\n",
                        "getCustomer.fields is added"),
                arguments(
                        "body may be left out",
                        LIST,
                        "  requestBody:\n    required: true\n",
                        "  requestBody:\n    required: false\n",
                        "createCustomer no longer requires a body"),
                arguments(
                        "alias",
                        CUSTOMER,
                        "  id:\n    type: string",
                        "  id:\n    type: string\n    x-aliases: [ID]",
                        "Customer.id has x-aliases [ID]"),
                arguments(
                        "limit",
                        GET,
                        "  x-method: get\n",
                        "  x-method: get\n  x-limits: [{of: requests, most: 5}]\n",
                        "getCustomer has x-limits [{of=requests, most=5}]"),
                arguments(
                        "better known",
                        CUSTOMER,
                        "modelled",
                        "vendor",
                        "Customer.nickname has x-provenance vendor instead of modelled"),
                arguments(
                        "answer added",
                        GET,
                        "  responses:\n",
                        "  responses:\n    '404':\n      $ref: ../components/responses/NotFound.yaml\n",
                        "getCustomer documents the answer 404"),
                arguments(
                        "error answer gone",
                        LIST,
                        "    '404':\n      $ref: ../components/responses/NotFound.yaml\n",
                        "",
                        "listCustomers no longer documents the answer 404"),
                arguments(
                        "deprecated",
                        GET,
                        "  x-method: get\n",
                        "  x-method: get\n  deprecated: true\n",
                        "getCustomer is deprecated"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void whatBreaksNobodyIsToldAndPasses(String name, String file, String from, String to, String expected) {
        ShopRepository shop = ShopRepository.releasedIn(folder);

        shop.edit(file, from, to);

        SinceRelease since = shop.since();
        assertThat(since.changes()).extracting(Change::toString).containsExactly(expected);
        assertThat(since.problems()).isEmpty();
    }

    @Test
    void anOperationThatMovedIsComparedWithItself() {
        ShopRepository shop = ShopRepository.releasedIn(folder);

        shop.edit(ROOT, "  /customers:", "  /clients:")
                .edit(LIST, "    - $ref: ../components/parameters/Limit.yaml\n", "");

        assertThat(shop.changes())
                .extracting(Change::toString)
                .contains(
                        "listCustomers goes to GET /clients instead of GET /customers",
                        "createCustomer goes to POST /clients instead of POST /customers",
                        "listCustomers.limit is removed")
                .noneMatch(text -> text.contains("is added"));
    }

    @Test
    void whatIsNewAsAWholeIsAdded() {
        ShopRepository shop = ShopRepository.releasedIn(folder);

        shop.put("specs/shop/components/schemas/Order.yaml", "type: object\nx-provenance: vendor\n");
        shop.put("specs/depot/openapi.yaml", "openapi: 3.0.3\ninfo: {title: Depot, version: '1'}\npaths: {}\n");

        assertThat(shop.changes())
                .extracting(Change::toString)
                .containsExactlyInAnyOrder("Order is added", "openapi is added as a whole");
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void aSchemaThatNoOperationReachesCountsToo() {
        ShopRepository shop = ShopRepository.copyTo(folder);
        String event = "type: object\nx-provenance: vendor\nproperties:\n  id:\n    type: string\n";
        shop.put("specs/shop/components/schemas/Event.yaml", event + "  at:\n    type: string\n");
        shop.release("0.1.0");

        shop.put("specs/shop/components/schemas/Event.yaml", event);

        assertThat(shop.changes()).extracting(Change::toString).containsExactly("Event.at is removed");
        assertThat(shop.problems()).hasSize(1);
    }

    @Test
    void aGuessMayBeCorrectedAndAKnownFactMayNot() {
        ShopRepository shop = ShopRepository.releasedIn(folder);

        shop.edit(CUSTOMER, "  nickname:\n    type: string\n    x-provenance: modelled\n", "");
        shop.fragment(Fragment.CORRECTION, true, "Customer.nickname");
        assertThat(shop.problems()).isEmpty();

        shop.edit(CUSTOMER, "  example:\n    type: string\n", "");
        shop.fragment(Fragment.CORRECTION, true, "Customer");
        assertThat(shop.problems())
                .singleElement()
                .asString()
                .contains("changes/modelled-correction.md", "by 0.1.0 that was none: Customer.example is removed");
    }

    @Test
    void aGuessedPathMayBeCorrectedButNotTheOperation() {
        ShopRepository shop = ShopRepository.releasedIn(folder);

        shop.edit(ROOT, "  /customers:", "  /clients:");
        shop.fragment(Fragment.CORRECTION, true, "listCustomers").fragment("changed", true, "createCustomer");
        assertThat(shop.problems()).isEmpty();

        shop.edit(LIST, "  x-method: list\n", "  x-method: all\n");
        assertThat(shop.problems())
                .singleElement()
                .asString()
                .contains("by 0.1.0 that was none: listCustomers has x-method all instead of list");
    }

    private static String[] breaking(SinceRelease since) {
        return since.changes().stream()
                .filter(Change::breaking)
                .map(Change::subject)
                .distinct()
                .toArray(String[]::new);
    }
}
