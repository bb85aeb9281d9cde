package dev.channelkit.siesmart;

import dev.channelkit.siesmart.contract.SieSmartContract;
import dev.channelkit.testsupport.kit.KitSettings;
import dev.channelkit.testsupport.kit.ProviderKit;

/** What every provider has to be right about, over the operations of SieSmart. */
class SieSmartKitTest extends ProviderKit<SieSmartClient> {
    SieSmartKitTest() {
        super("siesmart", SieSmartContract.cases());
    }

    @Override
    protected SieSmartClient client(KitSettings settings) {
        return settings.on(SieSmartClient.builder()
                        .credentials(KitSettings.USER, KitSettings.SECRET)
                        .urls(settings.baseUrl(), settings.root() + "/oauth/token")
                        .credentialRegistry(settings.credentials()))
                .build();
    }
}
