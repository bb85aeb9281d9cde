package dev.channelkit.codegen.view;

/**
 * One field of a model.
 *
 * @param index its position in the field table
 * @param wireName the name on the wire, as a Java literal
 * @param constant its constant in the model's {@code Field} enum
 * @param accessor the accessor and the builder's setter
 * @param clearer the builder's method that sends an explicit null; empty when the spec allows none
 * @param variable the Java field
 * @param declaration the type of the Java field, {@code @Nullable}
 * @param type the type of the accessor
 * @param parameter the type of the setter's parameter
 * @param constantDoc the wire name, for the constant's Javadoc
 * @param doc the accessor's Javadoc, complete
 * @param setterDoc the setter's Javadoc, complete
 * @param returned what the accessor returns
 * @param kept what the setter keeps: a copy where the value can be changed
 * @param bounds the expression for the bounds that the setter checks; empty when it checks none
 * @param place what the codec assigns to
 * @param read what the codec assigns
 * @param write what the codec does
 * @param equality compares {@code that} field with this one
 * @param hash contributes to the hash code
 */
public record FieldView(
        int index,
        String wireName,
        String constant,
        String constantDoc,
        String accessor,
        String clearer,
        String variable,
        String declaration,
        String type,
        String parameter,
        String doc,
        String setterDoc,
        String returned,
        String kept,
        String bounds,
        String place,
        String read,
        String write,
        String equality,
        String hash) {

    public boolean isChecked() {
        return !bounds.isEmpty();
    }

    public boolean isClearable() {
        return !clearer.isEmpty();
    }
}
