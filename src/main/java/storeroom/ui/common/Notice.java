package storeroom.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What was done last, in words, for the status bar. On the window's thread. */
public final class Notice {

    /**
     * What is said.
     *
     * @param isBooked whether it is about the last booking, so that its time may stand before it
     */
    public record Said(String text, boolean isBooked) {}

    private final ReadOnlyObjectWrapper<Said> said =
            new ReadOnlyObjectWrapper<>(new Said("", false));

    /** Says something that stands for itself; nothing when it is empty. */
    public void set(String text) {
        said.set(new Said(text, false));
    }

    /** Says what was booked just now. */
    public void booked(String what) {
        said.set(new Said(what, true));
    }

    /** What is said; empty when there is nothing to say. */
    public String get() {
        return said.get().text();
    }

    public ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }
}
