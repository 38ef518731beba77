package storeroom.ui.items;

import javafx.scene.image.Image;

import storeroom.model.Changes;
import storeroom.model.ItemId;
import storeroom.model.Picture;
import storeroom.operation.SetPicture.Done;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.LastChange;
import storeroom.ui.common.LastChange.Undoable;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PictureCodec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Gives an item a picture, or takes it away, one change at a time, and offers to take that back. On
 * the window's thread.
 */
public final class PictureChanges {

    /** A file larger than this is no picture that anybody took, in bytes. */
    private static final long LARGEST_FILE = 50_000_000;

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final LastChange last;

    PictureChanges(OpenCompany open, Dialogs dialogs) {
        this.open = open;
        this.dialogs = dialogs;
        last = open.lastChange();
    }

    /** Gives the item the picture in a file, or says why that cannot be. */
    void set(ItemId item, Path file) {
        set(item, () -> PictureCodec.of(content(file)), file.toString());
    }

    /** Gives the item a picture from the clipboard, or one that was dropped. */
    void set(ItemId item, Image drawn) {
        set(item, () -> PictureCodec.of(drawn), open.words().say("picture.clipboard"));
    }

    private static byte[] content(Path file) {
        try {
            return Files.size(file) > LARGEST_FILE ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(ItemId item, Supplier<Optional<Picture>> source, String from) {
        open.whenEditable(
                () ->
                        open.tasks()
                                .read(
                                        source,
                                        made ->
                                                made.ifPresentOrElse(
                                                        some -> save(item, some),
                                                        () -> refuse(from)),
                                        error -> {
                                            if (error instanceof UncheckedIOException) {
                                                refuse(from);
                                            } else {
                                                notSaved(error, () -> set(item, source, from));
                                            }
                                        }));
    }

    private void refuse(String from) {
        Path name = Path.of(from).getFileName();
        dialogs.rule(
                open.words().say("picture.refused.title"),
                open.words().say("picture.refused", name == null ? from : name));
    }

    private void save(ItemId item, Picture picture) {
        write(() -> open.company().setPicture().set(item, picture), this::changed);
    }

    /** Takes the picture away. */
    void remove(ItemId item) {
        write(() -> open.company().setPicture().remove(item), this::changed);
    }

    private void write(Supplier<Done> work, Consumer<Done> done) {
        open.whenEditable(
                () -> {
                    if (!last.begin()) {
                        open.notice().set(open.words().say("items.busy"));
                        return;
                    }
                    open.tasks()
                            .write(
                                    work,
                                    result -> {
                                        last.end();
                                        done.accept(result);
                                    },
                                    error -> {
                                        last.end();
                                        notSaved(error, () -> write(work, done));
                                    });
                });
    }

    private void notSaved(Throwable error, Runnable again) {
        open.failures().notSaved(open.words().say("doing.picture"), error, again);
    }

    private void changed(Done done) {
        if (!done.changes().equals(Changes.NOTHING)) {
            String key =
                    done.after().isEmpty()
                            ? "picture.removed"
                            : done.before().isEmpty() ? "picture.added" : "picture.changed";
            Supplier<String> what = () -> open.words().say(key, done.sku());
            last.offer(
                    new Undoable(
                            what,
                            () -> open.words().say("picture.undo.name", done.sku()),
                            () -> open.words().say("picture.undo"),
                            () -> undo(done)));
            open.notice().set(what.get());
        }
        open.changes().publish(done.changes());
    }

    private void undo(Done done) {
        Optional<Undoable> offered = last.undoable().get();
        write(() -> open.company().setPicture().undo(done), undone -> undone(undone, offered));
    }

    private void undone(Done undone, Optional<Undoable> offered) {
        last.takenBack(offered);
        boolean isBack = !undone.changes().equals(Changes.NOTHING);
        open.notice().set(open.words().say(isBack ? "picture.back" : "picture.kept", undone.sku()));
        open.changes().publish(undone.changes());
    }
}
