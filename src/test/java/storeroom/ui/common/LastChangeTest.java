package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.ui.common.LastChange.Undoable;

import java.util.Optional;

/** The one change that can be taken back. */
class LastChangeTest {

    private final LastChange last = new LastChange();

    private static Undoable change(String what) {
        return new Undoable(() -> what, () -> what, () -> "Undo", () -> {});
    }

    @Test
    void whatWasTakenBackIsOfferedNoMoreButALaterChangeIs() {
        last.offer(change("first"));
        Optional<Undoable> first = last.undoable().get();
        last.offer(change("second"));
        last.takenBack(first);
        assertThat(last.undoable().get().orElseThrow().what().get()).isEqualTo("second");
        last.takenBack(last.undoable().get());
        assertThat(last.undoable().get()).isEmpty();
    }

    @Test
    void oneChangeIsSavedAtATime() {
        assertThat(last.begin()).isTrue();
        assertThat(last.begin()).isFalse();
        assertThat(last.busy().get()).isTrue();
        last.end();
        assertThat(last.begin()).isTrue();
    }
}
