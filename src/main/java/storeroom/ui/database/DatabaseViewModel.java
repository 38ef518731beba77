package storeroom.ui.database;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.DatabaseException;
import storeroom.operation.RecomputeLevels.Recomputed;
import storeroom.safety.Findings;
import storeroom.safety.Health;
import storeroom.safety.HealthReport;
import storeroom.safety.Integrity;
import storeroom.ui.common.Editing;
import storeroom.ui.common.OpenCompany;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * How the database of an open company is, and checking it; follows the checks that others begin. On
 * the window's thread.
 */
final class DatabaseViewModel {

    private static final Logger LOG = System.getLogger(DatabaseViewModel.class.getName());

    private final OpenCompany open;
    private final Health health;
    private final Runnable unlisten;
    private final ReadOnlyObjectWrapper<Optional<HealthReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Throwable>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper recomputing = new ReadOnlyBooleanWrapper();
    private boolean looking;
    private boolean checking;

    DatabaseViewModel(OpenCompany open) {
        this.open = open;
        health = open.health();
        unlisten = health.listen(_ -> open.tasks().later(this::look));
    }

    /** No longer follows: the company is closed, or shown in another language. */
    void close() {
        unlisten.run();
    }

    /** The page is shown: checks quickly if nobody has checked yet. */
    void entered() {
        if (health.integrity() instanceof Integrity.NotChecked) {
            check(Integrity.Extent.QUICK);
        } else {
            look();
        }
    }

    /**
     * Asks what is known now, as happens once a second; while one answer is awaited no other one is
     * asked for. What goes wrong is shown on the page: a dialog each second would help nobody.
     */
    void look() {
        if (looking) {
            return;
        }
        looking = true;
        open.tasks().read(health::look, this::show, this::notRead);
    }

    private void show(HealthReport now) {
        looking = false;
        problem.set(Optional.empty());
        report.set(Optional.of(now));
    }

    private void notRead(Throwable error) {
        looking = false;
        if (problem.get().isEmpty()) {
            LOG.log(Level.WARNING, "The database could not be looked at", error);
        }
        problem.set(Optional.of(error));
    }

    /**
     * Checks, unless this page does already; that it began and ended is heard as others hear it.
     */
    void check(Integrity.Extent extent) {
        if (checking) {
            return;
        }
        checking = true;
        open.tasks()
                .read(
                        () -> health.check(extent),
                        _ -> checking = false,
                        error -> {
                            checking = false;
                            notChecked(error, extent);
                        });
    }

    /**
     * Checks everything, makes the levels anew where that helps against what was found, and checks
     * again. Where it helps no longer, says so.
     */
    void recompute() {
        if (recomputing.get()) {
            return;
        }
        recomputing.set(true);
        open.tasks()
                .read(
                        () -> health.check(Integrity.Extent.FULL),
                        this::recomputeAfter,
                        this::notRecomputed);
    }

    private void recomputeAfter(Integrity.Checked found) {
        if (!Findings.areRepairable(found.findings())) {
            recomputing.set(false);
            notice(open.words().say("database.recompute.not"));
            return;
        }
        open.tasks()
                .write(
                        () -> open.company().recompute().recompute(),
                        this::recomputed,
                        this::notRecomputed);
    }

    private void recomputed(Recomputed done) {
        recomputing.set(false);
        open.changes().publish(done.changes());
        notice(
                open.words()
                        .say(
                                "database.recompute.done",
                                done.rebuilt().levels(),
                                done.rebuilt().totals(),
                                done.rebuilt().listed(),
                                done.rebuilt().values(),
                                done.rebuilt().open()));
        check(Integrity.Extent.FULL);
    }

    private void notRecomputed(Throwable error) {
        recomputing.set(false);
        open.failures().notSaved(open.words().say("doing.recompute"), error, this::recompute);
    }

    /** Whether the levels are being made anew. */
    ReadOnlyBooleanProperty recomputing() {
        return recomputing.getReadOnlyProperty();
    }

    /** Whether they may be. */
    Editing editing() {
        return open.editing();
    }

    private void notChecked(Throwable error, Integrity.Extent extent) {
        String doing = open.words().say("doing.check");
        open.failures().notRead(doing, error, () -> check(extent));
    }

    /** What was known when it was looked at last; empty before the first look. */
    ReadOnlyObjectProperty<Optional<HealthReport>> report() {
        return report.getReadOnlyProperty();
    }

    /** Why it could not be looked at the last time; an outside reason or a defect. */
    ReadOnlyObjectProperty<Optional<Throwable>> problem() {
        return problem.getReadOnlyProperty();
    }

    static boolean isOutside(Throwable error) {
        return error instanceof DatabaseException;
    }

    /** Something to say in the status bar. */
    void notice(String what) {
        open.notice().set(what);
    }
}
