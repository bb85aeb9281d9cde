package dev.channelkit.commons;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Records whose {@code equals} is written by hand: none of their components may be left out. */
public final class EachComponent {
    private EachComponent() {}

    /** Asserts that records are equal only where all of their components are. These two must differ in every one. */
    public static <R extends Record> void isCompared(R one, R other) throws ReflectiveOperationException {
        RecordComponent[] components = one.getClass().getRecordComponents();
        assertThat(made(one, other, -1)).isEqualTo(one).hasSameHashCodeAs(one).isNotSameAs(one);
        assertThat(one).isNotEqualTo(other).isNotEqualTo(null).isNotEqualTo("else");
        for (int i = 0; i < components.length; i++) {
            assertThat(made(one, other, i)).as(components[i].getName()).isNotEqualTo(one);
        }
    }

    /** The one with a component of the other. */
    private static Object made(Record one, Record other, int replaced) throws ReflectiveOperationException {
        RecordComponent[] components = one.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var accessor = components[i].getAccessor();
            accessor.setAccessible(true);
            values[i] = accessor.invoke(i == replaced ? other : one);
        }
        Constructor<?> constructor = one.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
