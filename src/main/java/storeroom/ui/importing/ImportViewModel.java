package storeroom.ui.importing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.exchange.BadRowsFile;
import storeroom.exchange.CsvFormat;
import storeroom.exchange.Field;
import storeroom.exchange.Hint;
import storeroom.exchange.ImportRefusedException;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.ImportRequest.Kind;
import storeroom.exchange.Importer;
import storeroom.exchange.MovementRules;
import storeroom.exchange.Preview;
import storeroom.exchange.Progress;
import storeroom.model.MovementKind;
import storeroom.safety.BackupFailedException;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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

    private final OpenCompany open;
    private final Importer importer;
    private final Tasks.Latest looks;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ITEMS);
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, String> mapping = new HashMap<>();
    private final ObjectProperty<Optional<MovementKind>> everyRowIs =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadingOptions options;
    private final BooleanProperty goodRows = new SimpleBooleanProperty(false);
    private final BooleanProperty createItems = new SimpleBooleanProperty(false);
    private final BooleanProperty allowNegative = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final DoubleProperty progress = new SimpleDoubleProperty(0);
    private final ReadOnlyObjectWrapper<Optional<ImportReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean cancelled = new AtomicBoolean(false);
    private final ImportUndo undo;
    private Optional<ImportRequest> ran = Optional.empty();
    private boolean guessing;

    /** What a look at a file found. */
    private record Looked(Kind kind, Preview preview) {}

    public ImportViewModel(OpenCompany open) {
        this.open = open;
        importer = new Importer(open.company(), open.words().formats());
        looks = open.tasks().latest();
        undo = new ImportUndo(open);
        options = new ReadingOptions(open.words());
        options.encoding().addListener((_, _, _) -> lookAgain());
        kind.addListener(
                (_, _, now) -> {
                    if (!guessing) {
                        file.get().ifPresent(chosen -> look(chosen, Optional.of(now)));
                    }
                });
    }

    /** Looks at a file, and guesses whether it holds items or movements. */
    public void choose(Path chosen) {
        file.set(Optional.of(chosen));
        look(chosen, Optional.empty());
    }

    /** With another encoding the columns may have other names. */
    private void lookAgain() {
        boolean known = step.get() == Step.COLUMNS;
        file.get().ifPresent(at -> look(at, known ? Optional.of(kind.get()) : Optional.empty()));
    }

    private void look(Path chosen, Optional<Kind> as) {
        refusal.set("");
        report.set(Optional.empty());
        CsvFormat format = options.format();
        looks.read(
                () ->
                        as.map(wanted -> looked(chosen, wanted, format))
                                .orElseGet(() -> guessed(chosen, format)),
                this::show,
                error -> refused(chosen, error));
    }

    private Looked looked(Path chosen, Kind as, CsvFormat format) {
        return new Looked(as, importer.inspect(ImportRequest.of(as, chosen).withFormat(format)));
    }

    private Looked guessed(Path chosen, CsvFormat format) {
        try {
            Looked movements = looked(chosen, Kind.MOVEMENTS, format);
            Map<String, String> columns = movements.preview().columns();
            boolean dated =
                    columns.containsKey(Field.DATE.title())
                            || columns.containsKey(Field.KIND.title())
                            || columns.containsKey(Field.DOCUMENT.title());
            if (dated && columns.containsKey(Field.QUANTITY.title())) {
                return movements;
            }
        } catch (ImportRefusedException e) {
            return looked(
                    chosen, Kind.ITEMS, format); // which says why, should that be refused, too
        }
        return looked(chosen, Kind.ITEMS, format);
    }

    private void show(Looked looked) {
        guessing = true;
        kind.set(looked.kind());
        guessing = false;
        mapping.clear();
        mapping.putAll(looked.preview().columns());
        preview.set(Optional.of(looked.preview()));
        step.set(Step.COLUMNS);
    }

    private void refused(Path chosen, Throwable error) {
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

    /** The column that a field is read from; empty when it is not read. */
    public Optional<String> column(Field field) {
        return Optional.ofNullable(mapping.get(field.title())).filter(name -> !name.isEmpty());
    }

    /** Reads a field from another column, or not at all. */
    public void setColumn(Field field, Optional<String> header) {
        mapping.put(field.title(), header.orElse(""));
    }

    /** The fields that the chosen kind of file can have. */
    public List<Field> fields() {
        return Field.of(kind.get());
    }

    /** Checks everything, changes nothing. */
    public void check() {
        run(true, false);
    }

    /** Imports. */
    public void start() {
        run(false, true);
    }

    /**
     * @param backup whether a backup is made before, where the newest has not all that is there
     */
    private void run(boolean dry, boolean backup) {
        if (file.get().isEmpty() || step.get() == Step.RUNNING || !options.check()) {
            return;
        }
        Step before = step.get();
        ImportRequest request = request(file.get().get()).withDryRun(dry);
        ran = Optional.of(request);
        AtomicBoolean stop = new AtomicBoolean(false);
        cancelled = stop;
        progress.set(0);
        refusal.set("");
        doing.set(open.words().say("import.running"));
        step.set(Step.RUNNING);
        open.tasks()
                .writeLong(
                        () -> imported(request, stop, backup),
                        () -> stop.set(true),
                        this::done,
                        error -> failed(error, before, dry, backup));
    }

    private ImportReport imported(ImportRequest request, AtomicBoolean stop, boolean backup) {
        if (backup) {
            backUp(request, stop);
        }
        return importer.run(request, new Watch(stop));
    }

    private void backUp(ImportRequest request, AtomicBoolean stop) {
        Backups backups = open.safekeeping().backups();
        if (backups.isDue()) {
            open.tasks().later(() -> doing.set(open.words().say("import.backingUp")));
            backups.make(BackupKind.IMPORT, request.file().getFileName().toString(), stop::get);
            open.tasks().later(() -> doing.set(open.words().say("import.running")));
            open.tasks().later(() -> open.safekeeping().look(true));
        }
    }

    private ImportRequest request(Path chosen) {
        MovementRules rules =
                options.with(MovementRules.STRICT)
                        .withCreateItems(createItems.get())
                        .withAllowNegative(allowNegative.get());
        return options.with(ImportRequest.of(kind.get(), chosen))
                .withMapping(Map.copyOf(mapping))
                .withRules(everyRowIs.get().map(rules::withKind).orElse(rules))
                .withGoodRows(goodRows.get());
    }

    private void done(ImportReport now) {
        report.set(Optional.of(now));
        step.set(Step.REPORT);
        if (now.outcome() == ImportReport.Outcome.IMPORTED) {
            open.notice()
                    .set(
                            open.words()
                                    .say(
                                            "notice.imported",
                                            String.valueOf(now.file().getFileName())));
            open.changes().publish(now.changes());
        }
    }

    private void failed(Throwable error, Step before, boolean dry, boolean backup) {
        step.set(before);
        String name = file.get().map(at -> at.getFileName().toString()).orElse("");
        String what = open.words().say("doing.import", name);
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

    /** Imports the rows that are good, and leaves the others out. */
    public void startWithGoodRows() {
        goodRows.set(true);
        start();
    }

    /** How many rows would be taken over where the bad ones are left out. */
    long goodRowCount() {
        return report.get().map(now -> now.rows() - now.badRows()).orElse(0L);
    }

    /** Writes the bad rows of the report into a file, where they can be mended. */
    public void saveBadRows(Path target) {
        if (ran.isEmpty() || report.get().isEmpty()) {
            return;
        }
        ImportRequest request = ran.get();
        ImportReport about = report.get().get();
        open.tasks()
                .read(
                        () -> new BadRowsFile(open.words().formats()).write(request, about, target),
                        rows ->
                                open.notice()
                                        .set(
                                                open.words()
                                                        .say(
                                                                "notice.badRows",
                                                                rows,
                                                                String.valueOf(
                                                                        target.getFileName()))),
                        error ->
                                open.failures()
                                        .notExported(target, error, () -> saveBadRows(target)));
    }

    /** A name for the file with the bad rows. */
    public String badRowsName() {
        String name = file.get().map(at -> at.getFileName().toString()).orElse("");
        int dot = name.lastIndexOf('.');
        return open.words().say("import.bad.file", dot > 0 ? name.substring(0, dot) : name);
    }

    /** Takes back what the report tells. */
    public void undo() {
        report.get()
                .flatMap(ImportReport::run)
                .ifPresent(
                        run ->
                                undo.undo(
                                        run,
                                        report.get()
                                                .orElseThrow()
                                                .file()
                                                .getFileName()
                                                .toString()));
    }

    ImportUndo undoing() {
        return undo;
    }

    /** Stops what runs; it undoes what it did. */
    public void cancel() {
        cancelled.set(true);
    }

    /** From the report back to the columns. */
    public void back() {
        step.set(Step.COLUMNS);
    }

    private final class Watch implements Progress {

        private final AtomicBoolean stop;

        Watch(AtomicBoolean stop) {
            this.stop = stop;
        }

        @Override
        public void advanced(long rows, long bytes, long ofBytes) {
            double share = ofBytes <= 0 ? 1 : (double) bytes / ofBytes;
            open.tasks().later(() -> progress.set(share));
        }

        @Override
        public boolean isCancelled() {
            return stop.get();
        }
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** Items or movements. */
    public ObjectProperty<Kind> kind() {
        return kind;
    }

    /** What the file looks like. */
    public ReadOnlyObjectProperty<Optional<Preview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /** What every row of a movement file is, where it has no column for that. */
    public ObjectProperty<Optional<MovementKind>> everyRowIs() {
        return everyRowIs;
    }

    /** How the file is read where it does not tell. */
    public ReadingOptions options() {
        return options;
    }

    /** Take over the good rows even if others are bad. */
    public BooleanProperty goodRows() {
        return goodRows;
    }

    /** An unknown SKU in a movement file becomes an item. */
    public BooleanProperty createItems() {
        return createItems;
    }

    /** Items may go below zero. */
    public BooleanProperty allowNegative() {
        return allowNegative;
    }

    /** Why the file or the columns make no sense; empty when they do. */
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** What is done at this moment, in words. */
    public ReadOnlyStringProperty doing() {
        return doing.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    public ReadOnlyDoubleProperty progress() {
        return progress;
    }

    public ReadOnlyObjectProperty<Optional<ImportReport>> report() {
        return report.getReadOnlyProperty();
    }
}
