package storeroom.ui.stock;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.model.CostMethod;
import storeroom.operation.ChangeValuation.Preview;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Job;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** How the stock is valued, and what another way would make of it. On the window's thread. */
final class ValuationViewModel {

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final Runnable unsubscribe;
    private final ObjectProperty<CostMethod> chosen =
            new SimpleObjectProperty<>(CostMethod.MOVING_AVERAGE);
    private final ReadOnlyObjectWrapper<Optional<CostMethod>> now =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);

    ValuationViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        unsubscribe = open.changes().subscribe(_ -> reload());
        chosen.subscribe(_ -> reload()); // and at once
        open.tasks()
                .read(
                        () -> open.company().changeValuation().now(),
                        method -> {
                            now.set(Optional.of(method));
                            chosen.set(method);
                        },
                        this::notRead);
    }

    /** A million movements take some seconds: what is chosen meanwhile is what counts. */
    private void reload() {
        CostMethod method = chosen.get();
        preview.set(Optional.empty());
        reads.read(
                () -> Optional.of(open.company().changeValuation().preview(method)),
                preview::set,
                this::notRead);
    }

    private void notRead(Throwable error) {
        open.failures().notRead(open.words().say("doing.valuation"), error, this::reload);
    }

    /** Values everything the way that is chosen, where it is another one. */
    void save() {
        open.whenEditable(this::change);
    }

    private void change() {
        CostMethod method = chosen.get();
        if (saving.get() || isAsNow()) {
            return;
        }
        saving.set(true);
        AtomicBoolean stopped = new AtomicBoolean();
        Share share = new Share(open.tasks());
        share.job =
                Optional.of(
                        open.tasks()
                                .writeLong(
                                        () -> open.words().say("doing.valuation"),
                                        () ->
                                                open.company()
                                                        .changeValuation()
                                                        .change(
                                                                method,
                                                                (items, of) -> {
                                                                    share.tell(items, of);
                                                                    return !stopped.get();
                                                                }),
                                        () -> stopped.set(true),
                                        changes -> {
                                            saving.set(false);
                                            saved.set(true);
                                            open.notice()
                                                    .set(
                                                            open.words()
                                                                    .say(
                                                                            "valuation.done."
                                                                                    + method));
                                            open.changes().publish(changes);
                                        },
                                        this::failed));
    }

    private void failed(Throwable error) {
        saving.set(false);
        if (error instanceof CancellationException) {
            open.notice().set(open.words().say("valuation.stopped"));
        } else {
            open.failures().notSaved(open.words().say("doing.valuation"), error, this::change);
        }
    }

    /** How much is done, for the status bar; told by the thread that writes. */
    private static final class Share {
        private final Tasks tasks;
        private Optional<Job> job = Optional.empty();

        Share(Tasks tasks) {
            this.tasks = tasks;
        }

        void tell(int items, int of) {
            double part = (double) items / of;
            tasks.later(() -> job.ifPresent(shown -> shown.advance(part)));
        }
    }

    /** Whether the way that is chosen is the one of now. */
    boolean isAsNow() {
        return now.get().filter(chosen.get()::equals).isPresent();
    }

    ObjectProperty<CostMethod> chosen() {
        return chosen;
    }

    /** How the stock is valued; empty until it is read. */
    ReadOnlyObjectProperty<Optional<CostMethod>> now() {
        return now.getReadOnlyProperty();
    }

    /** What the stock is worth, and would be; empty while it is worked out. */
    ReadOnlyObjectProperty<Optional<Preview>> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** True once it is changed. */
    ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    Editing editing() {
        return open.editing();
    }

    /** No longer follows what is saved. */
    void close() {
        reads.cancel();
        unsubscribe.run();
    }
}
