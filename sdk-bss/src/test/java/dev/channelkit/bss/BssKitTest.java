package dev.channelkit.bss;

import dev.channelkit.bss.contract.BssContract;
import dev.channelkit.testsupport.kit.KitSettings;
import dev.channelkit.testsupport.kit.ProviderKit;

class BssKitTest extends ProviderKit<BssClient> {
    BssKitTest() {
        super("bss", BssContract.cases());
    }

    @Override
    protected BssClient client(KitSettings settings) {
        return settings.on(BssClient.builder())
                .credentials(KitSettings.USER, KitSettings.SECRET)
                .user(KitSettings.SECOND_USER, KitSettings.SECOND_SECRET)
                .credentialRegistry(settings.credentials())
                .baseUrl(settings.baseUrl())
                .build();
    }
}
