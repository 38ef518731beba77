package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import storeroom.safety.Backup;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Recovery;
import storeroom.safety.SalvageReport;
import storeroom.ui.common.Details;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A damaged company, and the ways back from which the person chooses. On the window's thread. */
public final class RecoveryViewModel {

    private static final Logger LOG = System.getLogger(RecoveryViewModel.class.getName());

    private final CompanyDamagedException damage;
    private final Recovery recovery;
    private final List<Backup> backups;
    private final boolean isAnythingLeft;
    private final Tasks tasks;
    private final RecoveryTexts texts;
    private final Consumer<Recovered> recovered;
    private final AtomicBoolean left = new AtomicBoolean();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<WhatIsLeft> whatIsLeft =
            new ReadOnlyObjectWrapper<>(new WhatIsLeft.NotRead());

    /**
     * @param backups newest first
     * @param isAnythingLeft whether it is worth while to read the file or its log
     * @param recovered told once something sound waits in the company's place
     */
    RecoveryViewModel(
            CompanyDamagedException damage,
            Recovery recovery,
            List<Backup> backups,
            boolean isAnythingLeft,
            Tasks tasks,
            Words words,
            Consumer<Recovered> recovered) {
        this.damage = damage;
        this.recovery = recovery;
        this.backups = List.copyOf(backups);
        this.isAnythingLeft = isAnythingLeft;
        this.tasks = tasks;
        this.texts = new RecoveryTexts(words);
        this.recovered = recovered;
    }

    /** The proved backups, newest first. */
    public List<Backup> backups() {
        return backups;
    }

    /** The one that is offered first. */
    Optional<Backup> likeliest() {
        return Recovery.likeliest(backups);
    }

    RecoveryTexts texts() {
        return texts;
    }

    String title() {
        return texts.title(damage);
    }

    String sentence() {
        return texts.sentence(damage, !backups.isEmpty());
    }

    /** What need not worry. */
    String calm() {
        return texts.calm(damage, !backups.isEmpty() || canBeRead());
    }

    /** What is said before what is left is read. */
    String beforeReading() {
        return texts.beforeReading(!backups.isEmpty());
    }

    /** Whether there is a file of which something could be read. */
    boolean canBeRead() {
        return isAnythingLeft;
    }

    /** For whoever helps. */
    String details() {
        String found =
                whatIsLeft.get() instanceof WhatIsLeft.Found(SalvageReport report)
                        ? report.details()
                        : "";
        return title() + '\n' + found + Details.stack(damage);
    }

    /** Whether something is being put in the company's place. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why that was not possible; empty while nothing failed. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<WhatIsLeft> whatIsLeft() {
        return whatIsLeft.getReadOnlyProperty();
    }

    /** Reads what is left of the file into a new one; the damaged one stays as it is. */
    public void read() {
        if (busy.get() || whatIsLeft.get() instanceof WhatIsLeft.Reading) {
            return;
        }
        whatIsLeft.set(new WhatIsLeft.Reading());
        tasks.read(() -> recovery.salvage(left::get), this::found, this::notFound);
    }

    private void found(SalvageReport report) {
        if (left.get()) {
            discard(report);
        } else if (report.isNothing()) {
            discard(report);
            whatIsLeft.set(new WhatIsLeft.Nothing(texts.nothingLeft()));
        } else {
            whatIsLeft.set(new WhatIsLeft.Found(report));
        }
    }

    private void notFound(Throwable error) {
        if (!(error instanceof CancellationException)) {
            LOG.log(Level.WARNING, "what is left could not be read", error);
            whatIsLeft.set(new WhatIsLeft.Nothing(texts.failure(error)));
        }
    }

    /** Goes on with a copy of this backup. */
    public void use(Backup backup) {
        replace(() -> recovery.replaceBy(backup), Optional.of(backup), true);
    }

    /** Goes on with what could be read. */
    public void useWhatIsLeft() {
        if (whatIsLeft.get() instanceof WhatIsLeft.Found(SalvageReport report)) {
            replace(() -> recovery.replaceBy(report), Optional.empty(), report.isWhole());
        }
    }

    private void replace(Supplier<Path> replacement, Optional<Backup> backup, boolean isWhole) {
        if (busy.get() || whatIsLeft.get() instanceof WhatIsLeft.Reading) {
            return;
        }
        busy.set(true);
        failure.set("");
        tasks.write(
                () -> {
                    boolean isThere = Files.exists(recovery.file());
                    return Optional.of(replacement.get()).filter(_ -> isThere);
                },
                aside -> {
                    busy.set(false);
                    if (backup.isPresent()) {
                        leave();
                    }
                    recovered.accept(new Recovered(backup, aside, isWhole));
                },
                error -> {
                    busy.set(false);
                    LOG.log(Level.WARNING, "not recovered", error);
                    failure.set(texts.failure(error));
                });
    }

    /** The person does something else: what was read and is not wanted goes away. */
    void leave() {
        left.set(true);
        if (whatIsLeft.get() instanceof WhatIsLeft.Found(SalvageReport report)) {
            discard(report);
        }
    }

    private void discard(SalvageReport report) {
        tasks.read(
                () -> {
                    recovery.discard(report);
                    return Optional.empty();
                },
                _ -> {},
                error -> LOG.log(Level.INFO, "what was read stays beside the backups", error));
    }
}
