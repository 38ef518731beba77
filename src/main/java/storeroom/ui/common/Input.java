package storeroom.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a form: what is typed, what it means, and what is wrong with it. Knows no control.
 *
 * <p>What is wrong is said while typing; that something is missing only at {@link #check}.
 */
public final class Input<T> {

    /** What a text means. */
    public sealed interface Read<T> {
        /** A value. */
        record Good<T>(T value) implements Read<T> {}

        /** A sentence that says what is wrong. */
        record Bad<T>(String sentence) implements Read<T> {}

        static <T> Read<T> good(T value) {
            return new Good<>(value);
        }

        static <T> Read<T> bad(String sentence) {
            return new Bad<>(sentence);
        }
    }

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<T>> value =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Function<String, Read<T>> reader;

    /**
     * @param start what the field begins with
     * @param reader says what a text means; blank text is read, too
     */
    public Input(String start, Function<String, Read<T>> reader) {
        this.reader = reader;
        text.addListener((_, _, now) -> read(now, !now.isBlank()));
        text.set(start);
        read(start, false);
    }

    private void read(String typed, boolean saying) {
        switch (reader.apply(typed)) {
            case Read.Good<T>(T good) -> {
                value.set(Optional.of(good));
                error.set("");
            }
            case Read.Bad<T>(String sentence) -> {
                value.set(Optional.empty());
                error.set(saying ? sentence : "");
            }
        }
    }

    /** What is typed. */
    public StringProperty text() {
        return text;
    }

    /** What is wrong, in words; empty when nothing is. */
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /** What is typed, as a value; empty while it is none. */
    public ReadOnlyObjectProperty<Optional<T>> value() {
        return value.getReadOnlyProperty();
    }

    /** Whether something is wrong. */
    public BooleanExpression wrong() {
        return Bindings.isNotEmpty(error);
    }

    /** Says what is wrong, also when nothing was typed; true when nothing is. */
    public boolean check() {
        read(text.get(), true);
        return value.get().isPresent();
    }

    /** Checks all of a form's fields, so that each says what is wrong; true when nothing is. */
    public static boolean checkAll(Input<?>... inputs) {
        boolean good = true;
        for (Input<?> input : inputs) {
            good = input.check() && good;
        }
        return good;
    }

    /** Reads again: the reader's answer depends on something that changed. */
    public void again() {
        read(text.get(), !text.get().isBlank());
    }

    /** Says what is wrong with it, as found out when saving; the next key takes it away. */
    public void refuse(String sentence) {
        error.set(sentence);
    }
}
