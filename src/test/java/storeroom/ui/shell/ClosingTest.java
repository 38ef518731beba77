package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** When the window closes, with a writer whose work is let go by hand. */
class ClosingTest {

    private final Deque<Runnable> writer = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(Runnable::run, writer::add, Runnable::run);
    private final TestDialogs dialogs = new TestDialogs();
    private final Closing closing =
            new Closing(tasks, dialogs, Words.of(Locale.UK, TestCompany.CLOCK));
    private final List<String> heard = new ArrayList<>();

    private void write() {
        tasks.again().write(() -> "saved", heard::add, e -> heard.add("failed"));
    }

    private void request() {
        closing.request(() -> heard.add("closed"));
    }

    @Test
    void withNothingToSaveItClosesAtOnce() {
        request();
        assertThat(heard).containsExactly("closed");
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void whileSomethingIsSavedItSaysSoAndClosesByItself() {
        write();
        request();
        request();
        assertThat(dialogs.questions()).hasSize(1);
        assertThat(heard).isEmpty();
        writer.remove().run();
        assertThat(heard).containsExactly("saved", "closed");
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void whatCouldNotBeSavedKeepsTheWindowOpen() {
        tasks.write(
                () -> {
                    throw new IllegalStateException("disk full");
                },
                _ -> heard.add("saved"),
                _ -> heard.add("failed"));
        request();
        writer.remove().run();
        assertThat(heard).containsExactly("failed");
        assertThat(dialogs.questions()).isEmpty();
        request();
        assertThat(heard).containsExactly("failed", "closed");
    }

    @Test
    void whoeverStaysStays() {
        write();
        request();
        dialogs.answer(0);
        writer.remove().run();
        assertThat(heard).containsExactly("saved");
    }

    private void longWrite() {
        var _ =
                tasks.writeLong(
                        "Import sales.csv",
                        () -> "imported",
                        () -> heard.add("cancelled"),
                        heard::add,
                        e -> heard.add("failed"));
    }

    @Test
    void anImportIsCancelledOnlyWhenThePersonSaysSo() {
        longWrite();
        request();
        dialogs.answer(0);
        assertThat(heard).isEmpty();
        request();
        dialogs.answer(1);
        assertThat(heard).containsExactly("cancelled");
        writer.remove().run();
        assertThat(heard).containsExactly("cancelled", "imported", "closed");
    }

    @Test
    void anImportThatEndsMeanwhileTakesTheQuestionAway() {
        longWrite();
        request();
        writer.remove().run();
        assertThat(heard).containsExactly("imported");
        assertThat(dialogs.questions()).isEmpty();
    }
}
