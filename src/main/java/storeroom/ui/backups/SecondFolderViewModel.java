package storeroom.ui.backups;

import storeroom.model.Changes;
import storeroom.safety.SecondFolder;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Editing;
import storeroom.ui.common.OpenCompany;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Names the second folder for backups, or takes the name away. On the window's thread. */
final class SecondFolderViewModel {

    private final OpenCompany open;
    private final Dialogs dialogs;

    SecondFolderViewModel(OpenCompany open, Dialogs dialogs) {
        this.open = open;
        this.dialogs = dialogs;
    }

    /** Asks for a folder; it gets the newest backup at once. */
    void choose() {
        open.whenEditable(
                () ->
                        dialogs.askForFolder(open.words().say("backups.second.choose"))
                                .ifPresent(this::set));
    }

    private void set(Path folder) {
        change(() -> setUnlessOwn(folder), () -> set(folder));
    }

    /** Copies go there no more; those that are there stay. */
    void remove() {
        open.whenEditable(
                () ->
                        change(
                                () ->
                                        Optional.of(
                                                open.company()
                                                        .changeSetting()
                                                        .remove(SecondFolder.SETTING)),
                                this::remove));
    }

    /** Empty where it is the folder of the company or of its backups. */
    private Optional<Changes> setUnlessOwn(Path folder) {
        try {
            if (SecondFolder.isOwn(open.company().file(), folder)) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(
                open.company().changeSetting().set(SecondFolder.SETTING, folder.toString()));
    }

    private void change(Supplier<Optional<Changes>> work, Runnable again) {
        String doing = open.words().say("doing.second");
        open.tasks()
                .write(
                        work,
                        changes ->
                                changes.ifPresentOrElse(
                                        done -> {
                                            open.changes().publish(done);
                                            open.safekeeping()
                                                    .look(open.editing().refusal().get().isEmpty());
                                        },
                                        () ->
                                                dialogs.rule(
                                                        open.words().say("backups.second.own"),
                                                        open.words().say("backups.second.other"))),
                        error -> open.failures().notSaved(doing, error, again));
    }

    Editing editing() {
        return open.editing();
    }
}
