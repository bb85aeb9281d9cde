package dev.channelkit.testsupport.kit;

/** Clients that share their tokens and sessions, as all clients of equal credentials do: made of one and the same settings. */
final class CredentialsTogether<C extends AutoCloseable> {
    private final Kit<C> kit;
    private final KitSettings settings;

    CredentialsTogether(Kit<C> kit, String scheme) {
        this(kit, kit.settings().scheme(scheme));
    }

    CredentialsTogether(Kit<C> kit, KitSettings settings) {
        this.kit = kit;
        this.settings = settings;
    }

    KitSettings settings() {
        return settings;
    }

    C client() {
        return kit.client(settings);
    }
}
