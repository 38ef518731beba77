package storeroom.ui.importing;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import storeroom.db.Reader;
import storeroom.exchange.CsvFormat;
import storeroom.exchange.Hint;
import storeroom.exchange.ImportRefusedException;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.ImportRequest.Kind;
import storeroom.exchange.Importer;
import storeroom.exchange.Preview;
import storeroom.model.ImportRun;
import storeroom.safety.BackupFailedException;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.importing.ImportWork.Result;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/** An import on its way: from a file to a report. On the window's thread. */
public final class ImportViewModel {

    /** How far it is. */
    public enum Step {
        /** A file must be chosen. */
        FILE,
        /** The columns are shown. */
        COLUMNS,
        /** It runs, or is being checked. */
        RUNNING,
        /** There is a report. */
        REPORT
    }

    private static final Logger LOG = System.getLogger(ImportViewModel.class.getName());

    private static final String IMPORT = "doing.import";
    private static final String CHECK = "doing.importCheck";

    private final OpenCompany open;
    private final FileLook fileLook;
    private final ImportWork work;
    private final Tasks.Latest looks;
    private final Tasks.Latest backReads;
    private final ImportChoices choices;
    private final ImportUndo undo;
    private final ImportProgress progress;
    private final BadRowsSaving badRows;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper takenBack = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ImportReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");
    private Optional<ImportRequest> ran = Optional.empty();
    private Optional<Result> result = Optional.empty();
    private boolean guessing;

    public ImportViewModel(OpenCompany open) {
        this.open = open;
        Importer importer = new Importer(open.company(), open.words().formats());
        fileLook = new FileLook(importer);
        work = new ImportWork(open.company(), importer);
        looks = open.tasks().latest();
        backReads = open.tasks().latest();
        undo = new ImportUndo(open);
        progress = new ImportProgress(open);
        badRows = new BadRowsSaving(open, why -> refusal.set(sentence(why)));
        choices = new ImportChoices(open.words());
        choices.options().encoding().addListener((_, _, _) -> lookAgain());
        choices.kind()
                .addListener(
                        (_, _, now) -> {
                            if (!guessing) {
                                file.get().ifPresent(chosen -> look(chosen, Optional.of(now)));
                            }
                        });
    }

    /** Looks at a file, and guesses whether it holds items or movements. */
    public void choose(Path chosen) {
        if (step.get() != Step.RUNNING) {
            file.set(Optional.of(chosen));
            look(chosen, Optional.empty());
        }
    }

    /** With another encoding the columns may have other names. */
    private void lookAgain() {
        boolean known = step.get() == Step.COLUMNS;
        Optional<Kind> as = known ? Optional.of(choices.kind().get()) : Optional.empty();
        file.get().ifPresent(at -> look(at, as));
    }

    private void look(Path chosen, Optional<Kind> as) {
        if (step.get() == Step.RUNNING) {
            return; // it would come back in the midst of it
        }
        refusal.set("");
        forgetReport();
        looking.set(true);
        CsvFormat format = choices.options().format();
        looks.read(
                () -> fileLook.look(chosen, as, format),
                this::show,
                error -> refused(chosen, error));
    }

    private void forgetReport() {
        report.set(Optional.empty());
        takenBack.set(false);
        result = Optional.empty();
        changed.set("");
    }

    private void show(FileLook.Found found) {
        guessing = true;
        choices.take(found);
        guessing = false;
        preview.set(Optional.of(found.preview()));
        looking.set(false);
        step.set(Step.COLUMNS);
    }

    private void refused(Path chosen, Throwable error) {
        looking.set(false);
        if (error instanceof ImportRefusedException refused) {
            preview.set(Optional.empty());
            refusal.set(sentence(refused));
            step.set(Step.FILE);
        } else {
            open.failures().notRead(chosen.getFileName().toString(), error, () -> choose(chosen));
        }
    }

    private String sentence(ImportRefusedException refused) {
        String what = String.valueOf(refused.getMessage());
        return refused.hint().map(hint -> what + " " + say(hint)).orElse(what);
    }

    /** Where in this dialog it can be told. */
    String say(Hint hint) {
        return open.words().say("import.hint." + hint.name());
    }

    /** Checks everything, changes nothing. */
    public void check() {
        run(true, false);
    }

    /**
     * Imports. Where it was checked before, and the file or the company is another one since, the
     * new report is shown instead.
     */
    public void start() {
        run(false, true);
    }

    /** Imports the rows that are good, and leaves the others out. */
    public void startWithGoodRows() {
        choices.goodRows().set(true);
        start();
    }

    /**
     * @param backup whether a backup is made before, where the newest has not all that is there
     */
    private void run(boolean dry, boolean backup) {
        if (file.get().isEmpty()
                || step.get() == Step.RUNNING
                || looking.get() // what is shown may be about another file, or another kind
                || !choices.options().check()) {
            return;
        }
        Step before = step.get();
        Optional<Result> seen = before == Step.REPORT ? result : Optional.empty();
        ImportRequest request = choices.request(file.get().get()).withDryRun(dry);
        ran = Optional.of(request);
        ImportProgress.Watch watch = progress.begin();
        refusal.set("");
        step.set(Step.RUNNING);
        String name = fileName();
        Runnable first = backup ? () -> watch.backUp(name) : () -> {};
        progress.isJob(
                open.tasks()
                        .writeLong(
                                () -> open.words().say(dry ? CHECK : IMPORT, name),
                                () ->
                                        dry
                                                ? work.check(request, watch)
                                                : work.book(request, seen, first, watch),
                                watch::stop,
                                this::done,
                                error -> failed(error, before, dry, backup)));
    }

    private String fileName() {
        return file.get().map(at -> at.getFileName().toString()).orElse("");
    }

    private void done(Result came) {
        ImportReport now = came.report();
        result = Optional.of(came);
        changed.set(
                came.changed()
                        .map(why -> open.words().say("import.changed." + why.name()))
                        .orElse(""));
        report.set(Optional.of(now));
        step.set(Step.REPORT);
        if (now.outcome() == ImportReport.Outcome.IMPORTED) {
            open.notice().set(open.words().say("notice.imported", fileName()));
            open.changes().publish(now.changes());
        }
    }

    private void failed(Throwable error, Step before, boolean dry, boolean backup) {
        step.set(before);
        String what = open.words().say(IMPORT, fileName());
        switch (error) {
            case ImportRefusedException refused -> refusal.set(sentence(refused));
            case BackupFailedException why -> {
                if (why.reason() != BackupFailedException.Reason.CANCELLED) {
                    open.failures().notBackedUp(what, why, () -> run(dry, false));
                }
            }
            default -> open.failures().notSaved(what, error, () -> run(dry, backup));
        }
    }

    /** Writes the bad rows of the report into a file, where they can be mended. */
    public void saveBadRows(Path target) {
        refusal.set("");
        ran.ifPresent(
                request ->
                        result.ifPresent(
                                came ->
                                        came.file()
                                                .ifPresent(
                                                        mark ->
                                                                badRows.save(
                                                                        request,
                                                                        came.report(),
                                                                        mark,
                                                                        target))));
    }

    /** A name for the file with the bad rows. */
    public String badRowsName() {
        return badRows.name(fileName());
    }

    /** Takes back what the report tells. */
    public void undo() {
        report.get().flatMap(ImportReport::run).ifPresent(run -> undo.undo(run, fileName()));
    }

    /** Looks whether the import was taken back, here or from another dialog. */
    void lookWhetherTakenBack() {
        if (takenBack.get()) {
            return;
        }
        report.get()
                .flatMap(ImportReport::run)
                .ifPresent(
                        run ->
                                backReads.read(
                                        () -> isTakenBack(run),
                                        takenBack::set,
                                        error ->
                                                LOG.log(
                                                        Level.WARNING,
                                                        "taken back or not",
                                                        error)));
    }

    private boolean isTakenBack(long run) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company()
                    .imports()
                    .find(reader, run)
                    .flatMap(ImportRun::undoneAt)
                    .isPresent();
        }
    }

    /** Whether it is known that what the report tells was taken back. */
    ReadOnlyBooleanProperty takenBack() {
        return takenBack.getReadOnlyProperty();
    }

    ImportUndo undoing() {
        return undo;
    }

    /** Stops what runs; it undoes what it did. */
    public void cancel() {
        progress.cancel();
    }

    /** From the report back to the columns. */
    public void back() {
        step.set(Step.COLUMNS);
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** While a file is looked at: what is shown may be about what was chosen before. */
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /** How the file is understood. */
    public ImportChoices choices() {
        return choices;
    }

    /** What the file looks like. */
    public ReadOnlyObjectProperty<Optional<Preview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Why the file or the columns make no sense; empty when they do. */
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** What is done at this moment, in words. */
    public ReadOnlyStringProperty doing() {
        return progress.doing();
    }

    /** From 0 to 1. */
    public ReadOnlyDoubleProperty progress() {
        return progress.share();
    }

    public ReadOnlyObjectProperty<Optional<ImportReport>> report() {
        return report.getReadOnlyProperty();
    }

    /** Why there is another report although an import was begun; empty where there is not. */
    public ReadOnlyStringProperty changed() {
        return changed.getReadOnlyProperty();
    }
}
