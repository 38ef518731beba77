package storeroom;

import storeroom.db.ConnectionFactory;
import storeroom.exchange.SampleCompany;
import storeroom.instance.InstanceLock;
import storeroom.instance.InstanceLock.Result;
import storeroom.instance.Owner;
import storeroom.operation.AlreadyOpenException;
import storeroom.operation.Company;
import storeroom.operation.WriteAccess;
import storeroom.safety.Recovery;
import storeroom.ui.shell.CompanyMaker;
import storeroom.ui.shell.Reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens companies for a window: whoever changes one holds its instance lock, by which a second
 * start finds the window, and the right to write, which guards the file.
 */
final class Companies implements CompanyMaker {

    private static final Logger LOG = System.getLogger(Companies.class.getName());

    private final Wiring wiring;
    private final Path folder;
    private final String user;
    private final Function<Path, InstanceLock.Handler> messages;

    /**
     * @param folder where companies lie when no other folder is named
     * @param messages answers other programs that ask about a company, by its canonical path; see
     *     {@link WindowMessages}
     */
    Companies(
            Wiring wiring,
            Path folder,
            String user,
            Function<Path, InstanceLock.Handler> messages) {
        this.wiring = wiring;
        this.folder = folder;
        this.user = user;
        this.messages = messages;
    }

    @Override
    public Company open(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && parent.equals(folder.toAbsolutePath())) {
            makeFolder();
        }
        Optional<InstanceLock> lock = lock(wiring.access(file), ConnectionFactory.canonical(file));
        try {
            Company company = wiring.open(file);
            lock.ifPresent(held -> company.access().whenReleased(held::close));
            return company;
        } catch (RuntimeException | Error e) {
            lock.ifPresent(InstanceLock::close);
            throw e;
        }
    }

    /** The folder for companies is made when it is first needed; no other one is. */
    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the instance lock. Where there is none to be had, the right to write guards the file
     * alone, and a second start finds no window to switch to.
     */
    private Optional<InstanceLock> lock(WriteAccess access, Path file) {
        return switch (InstanceLock.acquire(OtherWindow.id(file), messages.apply(file))) {
            case Result.Acquired(InstanceLock lock) -> Optional.of(lock);
            case Result.AlreadyLocked _ -> throw new AlreadyOpenException(file, access.holder());
            case Result.Collision(String other) -> {
                LOG.log(Level.WARNING, "no instance lock: its file belongs to {0}", other);
                yield Optional.empty();
            }
            case Result.Unavailable(String reason, var _) -> {
                LOG.log(Level.WARNING, "no instance lock: {0}", reason);
                yield Optional.empty();
            }
        };
    }

    @Override
    public Company openReadOnly(Path file) {
        return wiring.openReadOnly(file);
    }

    @Override
    public void startEditing(Company company) {
        Optional<InstanceLock> lock = lock(company.access(), company.file());
        try {
            company.startEditing();
            lock.ifPresent(held -> company.access().whenReleased(held::close));
        } catch (RuntimeException | Error e) {
            lock.ifPresent(InstanceLock::close);
            throw e;
        }
    }

    @Override
    public boolean isReachable(Optional<Owner> owner) {
        return owner.map(by -> by.work() == Owner.Work.WINDOW && by.isReachableBy(user))
                .orElse(true);
    }

    @Override
    public Reach reach(Path file, Optional<Owner> owner) {
        if (owner.filter(by -> by.work() == Owner.Work.COMMAND).isPresent()) {
            return Reach.COMMAND;
        }
        if (!isReachable(owner)) {
            return Reach.ELSEWHERE;
        }
        if (isAnswered(file, OtherWindow.PING)) {
            return Reach.ANSWERS;
        }
        boolean hasMailbox = InstanceLock.isHeld(OtherWindow.id(ConnectionFactory.canonical(file)));
        return hasMailbox ? Reach.SILENT : Reach.ELSEWHERE;
    }

    @Override
    public boolean show(Path file) {
        return isAnswered(file, OtherWindow.SHOW);
    }

    private static boolean isAnswered(Path file, String message) {
        return OtherWindow.send(ConnectionFactory.canonical(file), message).isPresent();
    }

    @Override
    public Recovery recovery(Path file) {
        return wiring.of(file);
    }

    @Override
    public Company openSample() {
        return SampleCompany.filled(open(sample()));
    }

    @Override
    public Path sample() {
        return folder.resolve(SampleCompany.FILE_NAME);
    }

    @Override
    public Path usual() {
        return folder.resolve("company.storeroom");
    }
}
