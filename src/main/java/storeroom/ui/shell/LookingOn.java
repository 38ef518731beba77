package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.instance.LockFile;
import storeroom.instance.Owner;
import storeroom.instance.WriteOwnership.Holding;
import storeroom.model.Changes;
import storeroom.operation.AlreadyOpenException;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Ticker;
import storeroom.ui.common.Words;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A company that the window only looks on: says who writes to it, and takes over when he has ended.
 * On the window's thread.
 */
final class LookingOn {

    private static final Logger LOG = System.getLogger(LookingOn.class.getName());

    private static final int ASK_MILLIS = 500;

    /**
     * What the banner says.
     *
     * @param canSwitch whether there is a window to switch to
     * @param canStart whether nobody else writes any more
     */
    record State(String text, boolean canSwitch, boolean canStart) {}

    private final OpenCompany open;
    private final CompanyMaker maker;
    private final OwnerTexts owners;
    private final Words words;
    private final Tasks.Latest asking;
    private final Runnable stopTicking;
    private final ReadOnlyObjectWrapper<State> state;
    private Optional<Owner> lastOwner = Optional.empty();
    private boolean starting;
    private boolean ended;

    /** Who writes, and whether that would be possible here at all. */
    private record Found(Holding holding, boolean reachable, boolean writable) {}

    LookingOn(OpenCompany open, CompanyMaker maker, OwnerTexts owners, Ticker ticker) {
        this.open = open;
        this.maker = maker;
        this.owners = owners;
        words = open.words();
        asking = open.tasks().latest();
        state = new ReadOnlyObjectWrapper<>(new State(words.say("readOnly.live"), false, false));
        stopTicking = ticker.every(ASK_MILLIS, this::ask);
        ask();
    }

    private void ask() {
        asking.read(this::find, this::show, error -> LOG.log(Level.WARNING, "who writes?", error));
    }

    private Found find() {
        Path file = open.company().file();
        Holding holding = open.company().access().holding();
        boolean reachable =
                holding instanceof Holding.Held(Optional<Owner> owner) && maker.isReachable(owner);
        Path folder = file.getParent();
        Path lock = LockFile.of(file);
        boolean writable =
                folder != null
                        && Files.isWritable(folder)
                        && Files.isWritable(file)
                        && (!Files.exists(lock) || Files.isWritable(lock));
        return new Found(holding, reachable, writable);
    }

    private void show(Found found) {
        if (ended) {
            return;
        }
        State now =
                switch (found.holding()) {
                    case Holding.Held(Optional<Owner> owner) -> {
                        lastOwner = owner.or(() -> lastOwner);
                        yield new State(held(owner), found.reachable(), false);
                    }
                    case Holding.Unknown _ ->
                            new State(words.say("readOnly.unknown"), false, false);
                    case Holding.Free _ ->
                            new State(free(found.writable()), false, found.writable());
                };
        if (!now.equals(state.get())) {
            state.set(now);
            open.editing().refuse(words.say("readOnly.reason", now.text()));
        }
    }

    private String held(Optional<Owner> owner) {
        return owner.map(
                        by ->
                                words.say(
                                        by.work() == Owner.Work.COMMAND
                                                ? "readOnly.command"
                                                : "readOnly.held",
                                        by.user(),
                                        by.host(),
                                        owners.start(by)))
                .orElse(words.say("readOnly.heldBySomebody"));
    }

    private String free(boolean writable) {
        if (!writable) {
            return words.say("readOnly.protected");
        }
        return lastOwner
                .map(by -> words.say("readOnly.ended", by.user()))
                .orElse(words.say("readOnly.free"));
    }

    /** Takes the right to write; from then on everything can be done. */
    void startEditing() {
        if (starting || ended) {
            return;
        }
        if (!state.get().canStart()) {
            open.notice().set(words.say("readOnly.reason", state.get().text()));
            return;
        }
        starting = true;
        open.tasks()
                .write(
                        () -> {
                            maker.startEditing(open.company());
                            return Optional.empty();
                        },
                        _ -> started(),
                        this::failed);
    }

    private void started() {
        starting = false;
        close();
        open.notice().set("");
        open.editing().allow();
        open.changes().publish(Changes.EVERYTHING);
    }

    private void failed(Throwable error) {
        starting = false;
        if (error instanceof AlreadyOpenException) { // somebody was quicker: the banner says who
            ask();
        } else {
            open.failures().notStarted(error, this::startEditing);
        }
    }

    /** Brings the writer's window to the front, or says that it does not answer. */
    void switchTo() {
        open.tasks()
                .read(
                        () -> maker.show(open.company().file()),
                        shown -> {
                            if (!shown) {
                                open.notice().set(words.say("readOnly.silent"));
                            }
                        },
                        error -> LOG.log(Level.WARNING, "not switched", error));
    }

    /** Asks no more. */
    void close() {
        if (ended) {
            return;
        }
        ended = true;
        stopTicking.run();
        asking.cancel();
    }

    /** What the banner says. */
    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
