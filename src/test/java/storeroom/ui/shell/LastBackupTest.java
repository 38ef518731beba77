package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What happens between asking the window to close and its closing. */
class LastBackupTest {

    @TempDir Path folder;
    private final Deque<Runnable> readers = new ArrayDeque<>();
    private final List<Runnable> ticks = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final TestDialogs dialogs = new TestDialogs();
    private Company company;
    private OpenCompany open;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        open =
                TestDesk.with(
                        new Tasks(readers::add, Runnable::run, Runnable::run),
                        TestDesk.of(company, dialogs));
    }

    @AfterEach
    void close() {
        company.close();
    }

    private void request() {
        LastBackup.before(
                open,
                dialogs,
                (_, action) -> {
                    ticks.add(action);
                    return () -> ticks.remove(action);
                },
                () -> heard.add("closed"),
                () -> heard.add("stays"));
    }

    private void read() {
        while (!readers.isEmpty()) {
            readers.remove().run();
        }
    }

    private void answer(int which) {
        Dialogs.Question question = dialogs.questions().removeLast();
        question.answers().get(which).action().run();
    }

    private int backups() {
        return open.safekeeping().backups().folder().list().size();
    }

    @Test
    void whatWasSavedIsBackedUpFirst() {
        new TestBooks(company).receive("A-1", 5);
        request();
        assertThat(heard).isEmpty();
        read();
        assertThat(heard).containsExactly("closed");
        assertThat(backups()).isEqualTo(1);
        assertThat(ticks).isEmpty();
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void whereNothingWasSavedSinceTheLastOneItClosesAtOnce() {
        new TestBooks(company).receive("A-1", 5);
        request();
        read();
        request();
        read();
        assertThat(heard).containsExactly("closed", "closed");
        assertThat(backups()).isEqualTo(1);
    }

    @Test
    void whoOnlyLooksOnClosesAtOnce() {
        open.editing().refuse("somebody else writes");
        request();
        assertThat(heard).containsExactly("closed");
        assertThat(readers).isEmpty();
    }

    @Test
    void whatTakesLongerIsSaidAndEndsByItself() {
        new TestBooks(company).receive("A-1", 5);
        request();
        List.copyOf(ticks).forEach(Runnable::run);
        assertThat(dialogs.questions()).hasSize(1);
        read();
        assertThat(heard).containsExactly("closed");
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void whoDoesNotWantToWaitNeedNot() {
        new TestBooks(company).receive("A-1", 5);
        request();
        readers.remove().run(); // one is due
        List.copyOf(ticks).forEach(Runnable::run);
        answer(1);
        assertThat(heard).containsExactly("closed");
        read();
        assertThat(heard).containsExactly("closed");
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void whoRatherStaysStaysAndTheBackupIsMadeAllTheSame() {
        new TestBooks(company).receive("A-1", 5);
        request();
        List.copyOf(ticks).forEach(Runnable::run);
        answer(0);
        read();
        assertThat(heard).containsExactly("stays");
        assertThat(backups()).isEqualTo(1);
    }

    @Test
    void whyThereIsNoneIsSaidBeforeItCloses() throws Exception {
        Files.writeString(folder.resolve("backups"), "in the way");
        new TestBooks(company).receive("A-1", 5);
        request();
        read();
        assertThat(heard).isEmpty();
        assertThat(dialogs.questions().getFirst().sentence())
                .contains("Everything is saved")
                .contains("cannot be written to");
        answer(1);
        assertThat(heard).containsExactly("closed");
    }

    @Test
    void oneThatIsUnderWayIsWaitedForAndFollowedByAnotherWhereItLacksSomething() {
        TestBooks books = new TestBooks(company);
        books.receive("A-1", 5);
        open.safekeeping()
                .make(storeroom.safety.BackupKind.REGULAR, "", _ -> {}, _ -> heard.add("failed"));
        request();
        readers.remove().run(); // the first one is made; only then
        books.receive("A-1", 1);
        read();
        assertThat(heard).containsExactly("closed");
        assertThat(backups()).isEqualTo(2);
    }
}
