package storeroom.ui.shell;

import storeroom.safety.Backup;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Recovery;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Leads from a damaged company to the choice how it comes back. On the window's thread. */
final class Recovering {

    private static final Logger LOG = System.getLogger(Recovering.class.getName());

    private final CompanyMaker maker;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Words words;
    private final Consumer<ShellState> show;
    private final BiConsumer<Path, Runnable> open;
    private boolean asking;

    /**
     * @param show displays a state of the window
     * @param open opens a company, and does something once it is open
     */
    Recovering(
            CompanyMaker maker,
            Tasks tasks,
            Dialogs dialogs,
            Words words,
            Consumer<ShellState> show,
            BiConsumer<Path, Runnable> open) {
        this.maker = maker;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
        this.show = show;
        this.open = open;
    }

    /**
     * Looks for backups and offers the ways back.
     *
     * @param before done first, off the window's thread: waits until the company is closed
     */
    void begin(CompanyDamagedException damage, Runnable before) {
        LOG.log(Level.WARNING, "Damaged: {0}", damage.getMessage());
        tasks.read(
                () -> {
                    before.run();
                    Recovery recovery = maker.recovery(damage.file());
                    return new RecoveryViewModel(
                            damage,
                            recovery,
                            backups(recovery),
                            recovery.isAnythingLeft(),
                            tasks,
                            words,
                            recovered -> recovered(damage.file(), recovered));
                },
                model -> show.accept(new ShellState.Damaged(model)),
                error -> show.accept(new OpeningTexts(words).failed(name(damage.file()), error)));
    }

    private static List<Backup> backups(Recovery recovery) {
        try {
            return recovery.backups();
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "the backups cannot be looked at", e);
            return List.of();
        }
    }

    private void recovered(Path file, Recovered recovered) {
        open.accept(
                file,
                () ->
                        dialogs.done(
                                words.say("recovery.done"),
                                new RecoveryTexts(words).done(recovered)));
    }

    /**
     * An open company turned out to be damaged: asks whether to bring it back now. While that is
     * asked, it is not asked again.
     *
     * @param title what was not done because of it, or that it is damaged
     * @param recover closes it, and then {@link #begin}s
     */
    void ask(String title, Runnable recover) {
        if (asking) {
            return;
        }
        asking = true;
        dialogs.ask(
                new Dialogs.Question(
                        title,
                        words.say("recovery.ask"),
                        List.of(
                                answer("recovery.ask.later", () -> {}),
                                answer("recovery.ask.now", recover)),
                        1));
    }

    private Dialogs.Answer answer(String key, Runnable action) {
        return new Dialogs.Answer(
                words.say(key),
                () -> {
                    asking = false;
                    action.run();
                });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
