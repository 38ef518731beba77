package storeroom.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What was done last, in words, for the status bar; and what is to be seen although nobody looks
 * there. Neither takes the focus. On the window's thread.
 */
public final class Notice {

    /**
     * What is said.
     *
     * @param isBooked whether it is about the last booking, so that its time may stand before it
     */
    public record Said(String text, boolean isBooked) {}

    /** What a {@link Toast} is about. */
    public enum Look {
        DONE,
        WARNING
    }

    /** Something that is shown above the status bar for a while. */
    public record Toast(Look look, String text) {}

    private final ReadOnlyObjectWrapper<Said> said =
            new ReadOnlyObjectWrapper<>(new Said("", false));
    private final List<Consumer<Toast>> listeners = new CopyOnWriteArrayList<>();

    /** Says something that stands for itself; nothing when it is empty. */
    public void set(String text) {
        said.set(new Said(text, false));
    }

    /** Says what was booked just now. */
    public void booked(String what) {
        said.set(new Said(what, true));
    }

    /** Says that something is done that went on in the background: seen from wherever one looks. */
    public void done(String text) {
        say(new Toast(Look.DONE, text));
    }

    /** Says what is wrong, seen from wherever one looks; the person goes on all the same. */
    public void warn(String text) {
        say(new Toast(Look.WARNING, text));
    }

    private void say(Toast toast) {
        set(toast.text());
        listeners.forEach(listener -> listener.accept(toast));
    }

    /**
     * Hears of every {@link #done} and {@link #warn} from now on.
     *
     * @return hears no more
     */
    public Runnable listen(Consumer<Toast> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What is said; empty when there is nothing to say. */
    public String get() {
        return said.get().text();
    }

    public ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }
}
