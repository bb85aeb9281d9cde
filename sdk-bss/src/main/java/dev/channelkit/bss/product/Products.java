package dev.channelkit.bss.product;

import dev.channelkit.bss.api.ListProductsQuery;
import dev.channelkit.bss.api.ProductsOperations;
import dev.channelkit.bss.internal.Lists;
import dev.channelkit.bss.model.Product;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.page.Pages;
import java.util.function.Consumer;

/** What the reseller may resell, and what it costs. */
public final class Products extends ProductsOperations {

    /** Made by the client. */
    public Products(Transport transport) {
        super(transport);
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Product> list() {
        return watched(super.list());
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Product> list(Consumer<ListProductsQuery> query) {
        return watched(super.list(query));
    }

    private static Pages<Product> watched(Pages<Product> pages) {
        return Lists.watched(pages, "products", one -> one.has(Product.Field.ID) ? one.id() : null);
    }
}
