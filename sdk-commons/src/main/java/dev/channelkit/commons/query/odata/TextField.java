package dev.channelkit.commons.query.odata;

/** A text field, which can also be matched in part. Whether matching heeds case is up to the provider. */
public final class TextField<T> extends OdataField<T, String> {

    TextField(String name) {
        super(name, (value, comparison) -> Literals.text(value));
    }

    public Condition<T> contains(String text) {
        return called("contains", text);
    }

    public Condition<T> startsWith(String text) {
        return called("startswith", text);
    }

    public Condition<T> endsWith(String text) {
        return called("endswith", text);
    }

    private Condition<T> called(String function, String text) {
        return Condition.call(function, name(), Literals.text(given(text)));
    }
}
