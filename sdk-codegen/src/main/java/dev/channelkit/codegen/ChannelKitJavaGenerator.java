package dev.channelkit.codegen;

import dev.channelkit.codegen.view.Packages;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.nio.file.Path;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.languages.AbstractJavaCodegen;

/**
 * What openapi-generator calls {@code channelkit-java}.
 *
 * <p>It takes options and life cycle from there and leaves the rest: the stock models validate a tree at every level and reject
 * tomorrow's fields, and the merged document that openapi-generator parses has lost which file a schema came from.
 */
public final class ChannelKitJavaGenerator extends AbstractJavaCodegen implements CodegenConfig {
    /** The option that names the provider in class names: {@code SieSmart} makes {@code SieSmartOperations}. */
    static final String PROVIDER_NAME = "providerName";

    /** The option that names the client's method which hands out the generated operations, where the client itself offers others. */
    static final String PROVIDER_CALLS = "providerCalls";

    public ChannelKitJavaGenerator() {
        outputFolder = "generated-code/channelkit-java";
        modelTemplateFiles.clear();
        apiTemplateFiles.clear();
        // the Maven plugin passes on what is declared, and nothing else
        cliOptions.add(new CliOption(PROVIDER_NAME, "the provider's name as the start of class names"));
        cliOptions.add(new CliOption(PROVIDER_CALLS, "the client's method that hands out the generated operations"));
    }

    @Override
    public String getName() {
        return "channelkit-java";
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getHelp() {
        return "Generates models, codecs, operations and query builders on top of ChannelKit commons.";
    }

    /** The parsed document is not used, so there is nothing to resolve in it. */
    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    @Override
    public void preprocessOpenAPI(OpenAPI openAPI) {
        new Generation(
                        Path.of(getInputSpec()),
                        packages(),
                        Path.of(outputFolder(), getSourceFolder()),
                        Path.of(getOutputTestFolder(), getSourceFolder()))
                .run();
        leaveNothingToDo(openAPI);
    }

    /** An option left empty is one that is not there: the parent pom passes it for every provider. */
    private Packages packages() {
        String name = option(PROVIDER_NAME);
        Packages own = new Packages(getInvokerPackage());
        return new Packages(own.root(), name.isEmpty() ? own.prefix() : name, option(PROVIDER_CALLS));
    }

    /** The Maven plugin takes an empty option for a switch, and passes {@code false}. */
    private String option(String name) {
        Object value = additionalProperties().get(name);
        return value == null || value.equals("false") || value.equals(false)
                ? ""
                : value.toString().strip();
    }

    /** Everything is written already; the stock code would only look for templates that there are none of. */
    private static void leaveNothingToDo(OpenAPI openAPI) {
        openAPI.setPaths(new Paths());
        openAPI.setComponents(new Components());
    }

    /** The stock one thanks the reader of the build log. */
    @Override
    public void postProcess() {}
}
