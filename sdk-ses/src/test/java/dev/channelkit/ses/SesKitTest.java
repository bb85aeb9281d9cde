package dev.channelkit.ses;

import dev.channelkit.ses.contract.SesContract;
import dev.channelkit.testsupport.kit.KitSettings;
import dev.channelkit.testsupport.kit.ProviderKit;

class SesKitTest extends ProviderKit<SesClient> {
    SesKitTest() {
        super("ses", SesContract.cases());
    }

    @Override
    protected SesClient client(KitSettings settings) {
        return settings.on(SesClient.builder())
                .credentials(settings.basic())
                .baseUrl(settings.baseUrl())
                .format(settings.format())
                .build();
    }
}
