package storeroom.ui.backups;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.Changes;
import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.safety.BackupFailedException;
import storeroom.safety.BackupKind;
import storeroom.safety.SecondFolder;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The list of backups, making one, the second folder, and restoring, without a window. */
class BackupsViewModelTest {

    @TempDir Path folder;
    final TestDialogs dialogs = new TestDialogs();
    Company company;
    TestBooks books;
    OpenCompany open;
    BackupsViewModel model;

    @BeforeEach
    void openTheCompany() {
        company = TestCompany.in(folder);
        books = new TestBooks(company);
        books.receive("A-1", 10);
        open = TestDesk.of(company, dialogs);
        model = new BackupsViewModel(open, dialogs);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private Backup backup(BackupKind kind, String reason) {
        return open.safekeeping().backups().make(kind, reason);
    }

    private void book(String sku, long units) {
        books.receive(sku, units);
        open.changes().publish(Changes.EVERYTHING);
    }

    private StateTexts.Said said() {
        return new StateTexts(open.words(), model.texts()).of(model);
    }

    private StateTexts.Said saidOfTheSecondFolder() {
        return new StateTexts(open.words(), model.texts())
                .second(model.state().get().second(), true);
    }

    private List<Backup> list() {
        return model.list().get().orElseThrow();
    }

    private String preview() {
        assertThat(model.restore().comparison().get()).isInstanceOf(Comparison.Done.class);
        return model.texts()
                .preview(((Comparison.Done) model.restore().comparison().get()).preview());
    }

    private long movements() {
        try (Reader reader = company.connections().reader()) {
            return company.bookings().findLastUndoable(reader).orElseThrow().id().value();
        }
    }

    @Test
    void nothingIsReadBeforeThePageIsShownAndAfterItIsClosed() {
        backup(BackupKind.REGULAR, "");
        open.changes().publish(Changes.EVERYTHING);
        assertThat(model.list().get()).isEmpty();
        model.setShown(true);
        assertThat(list()).hasSize(1);
        model.setShown(false);
        backup(BackupKind.REGULAR, "");
        open.safekeeping().look(true);
        assertThat(list()).hasSize(1);
        model.setShown(true);
        assertThat(list()).hasSize(2);
        model.close();
        backup(BackupKind.REGULAR, "");
        open.changes().publish(Changes.EVERYTHING);
        open.safekeeping().look(true);
        assertThat(list()).hasSize(2);
    }

    @Test
    void theStateIsSaidInASentence() {
        model.setShown(true);
        assertThat(said().sentence()).startsWith("There is no backup yet");
        assertThat(said().tone()).isEqualTo(StateTexts.Tone.WARNING);
        model.backUp(" before the stocktaking ");
        assertThat(said().sentence())
                .isEqualTo("Everything is backed up. The newest backup was proved today 09:31.");
        assertThat(said().tone()).isEqualTo(StateTexts.Tone.GOOD);
        assertThat(open.notice().get()).startsWith("Backup made and proved, ");
        Backup made = model.selected().get().orElseThrow();
        assertThat(model.texts().why(made, list())).isEqualTo("By hand · before the stocktaking");
        assertThat(model.texts().figures(list()))
                .isEqualTo("1 proved, " + model.texts().size(made));
        book("A-1", 1);
        assertThat(said().sentence()).endsWith("Since then something has changed.");
    }

    @Test
    void theChosenOneStaysChosenAndIsComparedAgainWhenSomethingIsSaved() {
        Backup first = backup(BackupKind.REGULAR, "");
        model.setShown(true);
        assertThat(model.selected().get()).contains(first);
        assertThat(preview()).isEqualTo("Nothing would change: the company is as it was then.");
        book("A-1", 7);
        book("B-2", 3);
        assertThat(preview())
                .isEqualTo(
                        "2 movements since today 09:31 and 1 change of items or settings would be"
                                + " taken away. Nothing would come back.");
        backup(BackupKind.IMPORT, "goods.csv");
        book("B-2", 1);
        assertThat(list()).hasSize(2);
        assertThat(model.selected().get()).contains(first);
    }

    @Test
    void restoringAsksFirstAndTheHarmlessAnswerChangesNothing() {
        backup(BackupKind.REGULAR, "");
        model.setShown(true);
        book("A-1", 7);
        long before = movements();
        model.restore().ask();
        assertThat(dialogs.questions()).hasSize(1);
        var question = dialogs.questions().getFirst();
        assertThat(question.title()).isEqualTo("Restore the backup of today 09:31?");
        assertThat(question.sentence())
                .startsWith(preview())
                .contains("What is there now is kept as a backup first");
        dialogs.answer(0);
        assertThat(movements()).isEqualTo(before);
        assertThat(list()).hasSize(1);
    }

    @Test
    void restoringBringsBackWhatWasThereTellsEverybodyAndCanItselfBeTakenBack() {
        Backup good = backup(BackupKind.REGULAR, "");
        model.setShown(true);
        long then = movements();
        book("A-1", 7);
        long later = movements();
        List<Changes> heard = new ArrayList<>();
        open.changes().subscribe(heard::add);
        model.restore().ask();
        dialogs.answer(1);
        assertThat(movements()).isEqualTo(then);
        assertThat(heard).containsExactly(Changes.EVERYTHING);
        assertThat(open.notice().get()).isEqualTo("Backup of today 09:31 restored");
        assertThat(open.notice().said().get().isBooked()).isFalse();
        assertThat(said().sentence()).doesNotContain("Since then something has changed");
        assertThat(model.restore().restoring().get()).isEmpty();
        assertThat(list()).hasSize(2);
        Backup aside =
                list().stream()
                        .filter(one -> one.note().kind() == BackupKind.RESTORE)
                        .findFirst()
                        .orElseThrow();
        assertThat(model.texts().why(aside, list()))
                .isEqualTo("Before a restore · backup of today 09:31");
        assertThat(model.texts().why(aside, List.of())).endsWith(good.name());
        model.selected().set(java.util.Optional.of(aside));
        assertThat(preview())
                .isEqualTo(
                        "Nothing would be taken away. 1 movement since today 09:31 would come"
                                + " back.");
        model.restore().ask();
        dialogs.answer(1);
        assertThat(movements()).isEqualTo(later);
    }

    @Test
    void whoOnlyLooksOnIsToldWhyNothingIsRestoredOrNamed() {
        backup(BackupKind.REGULAR, "");
        model.setShown(true);
        open.editing().refuse("Bob has it open.");
        model.restore().ask();
        assertThat(dialogs.questions()).isEmpty();
        assertThat(open.notice().get()).isEqualTo("Bob has it open.");
        open.notice().set("");
        dialogs.choose(folder);
        model.second().choose();
        assertThat(open.notice().get()).isEqualTo("Bob has it open.");
        assertThat(model.state().get().second()).isInstanceOf(SecondFolder.None.class);
    }

    @Test
    void aBackupThatWasDamagedLaterIsRefusedInWordsAndNothingChanges() throws Exception {
        Backup made = backup(BackupKind.REGULAR, "");
        model.setShown(true);
        book("A-1", 7);
        long before = movements();
        model.restore().ask();
        byte[] bytes = Files.readAllBytes(made.file());
        Arrays.fill(bytes, 3 * 4096, 4 * 4096, (byte) 0x5A);
        Files.write(made.file(), bytes);
        dialogs.answer(1);
        assertThat(dialogs.rules())
                .singleElement()
                .asString()
                .startsWith("Not restored: the backup of today 09:31: This backup was sound")
                .endsWith("Nothing has changed.");
        assertThat(movements()).isEqualTo(before);
        assertThat(model.restore().restoring().get()).isEmpty();
    }

    @Test
    void whatIsNoCompanyAnyMoreCannotBeChosenForRestoring() throws Exception {
        Backup made = backup(BackupKind.REGULAR, "");
        Files.writeString(made.file(), "x".repeat(9000));
        model.setShown(true);
        assertThat(model.restore().comparison().get())
                .isInstanceOfSatisfying(
                        Comparison.Failed.class,
                        failed ->
                                assertThat(model.texts().notCompared(failed.why()))
                                        .startsWith("This backup cannot be restored"));
        model.restore().ask();
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void whyNoneWasMadeIsSaidAndWhatIsSafe() throws Exception {
        Files.writeString(open.safekeeping().backups().folder().path(), "in the way");
        model.setShown(true);
        model.backUp("");
        assertThat(said().sentence())
                .startsWith("The last backup failed: the folder " + folder)
                .endsWith("Your stock is safe.");
        assertThat(said().tone()).isEqualTo(StateTexts.Tone.DANGER);
        assertThat(dialogs.defects()).isEmpty();
        Files.delete(open.safekeeping().backups().folder().path());
        model.backUp("");
        assertThat(said().tone()).isEqualTo(StateTexts.Tone.GOOD);
    }

    @Test
    void oneThatIsCancelledIsNoAlarm() {
        company.close();
        company = TestCompany.open(folder.resolve("large.storeroom"));
        SampleCompany.fill(company); // what is smaller is copied before anybody is asked
        open = TestDesk.of(company, dialogs);
        Deque<Runnable> later = new ArrayDeque<>();
        OpenCompany slow = TestDesk.with(new Tasks(later::add, later::add, Runnable::run), open);
        model = new BackupsViewModel(slow, dialogs);
        model.setShown(true);
        model.backUp("");
        assertThat(said().sentence()).startsWith("A backup is being made");
        model.cancel();
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        assertThat(said())
                .isEqualTo(
                        new StateTexts.Said(
                                "The last backup was cancelled. Your stock is safe.",
                                StateTexts.Tone.QUIET));
        assertThat(list()).isEmpty();
    }

    @Test
    void aSecondFolderGetsTheNewestAtOnceAndCanBeTakenAway() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        backup(BackupKind.REGULAR, "");
        model.setShown(true);
        assertThat(saidOfTheSecondFolder().sentence()).startsWith("No second folder.");
        dialogs.choose(stick);
        model.second().choose();
        assertThat(saidOfTheSecondFolder())
                .isEqualTo(
                        new StateTexts.Said(
                                "The second folder %s is up to date: it has the backup of today 09:31."
                                        .formatted(stick),
                                StateTexts.Tone.GOOD));
        Path away = Files.move(stick, folder.resolve("pulled out"));
        model.look();
        assertThat(saidOfTheSecondFolder().sentence()).contains("is not there at the moment");
        assertThat(saidOfTheSecondFolder().tone()).isEqualTo(StateTexts.Tone.QUIET);
        Files.move(away, stick);
        model.look();
        assertThat(saidOfTheSecondFolder().tone()).isEqualTo(StateTexts.Tone.GOOD);
        model.second().remove();
        assertThat(model.state().get().second()).isInstanceOf(SecondFolder.None.class);
    }

    @Test
    void theFolderThatHasTheBackupsIsNoSecondOne() {
        backup(BackupKind.REGULAR, "");
        model.setShown(true);
        dialogs.choose(open.safekeeping().backups().folder().path());
        model.second().choose();
        assertThat(dialogs.rules())
                .singleElement()
                .asString()
                .contains("lie in this folder already");
        assertThat(model.state().get().second()).isInstanceOf(SecondFolder.None.class);
    }

    @Test
    void everyReasonAndEveryKindHasItsWords() {
        for (BackupFailedException.Reason reason : BackupFailedException.Reason.values()) {
            for (String what : List.of("notMade.", "notRestored.", "second.")) {
                assertThat(open.words().say("backups." + what + reason, "/backups")).isNotBlank();
            }
        }
        for (BackupKind kind : BackupKind.values()) {
            assertThat(open.words().say("backups.kind." + kind)).isNotBlank();
        }
    }
}
