package storeroom.instance;

import storeroom.instance.InstanceLock.Handler;
import storeroom.instance.InstanceLock.Result;
import storeroom.instance.LockFolder.GlobalLock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt to take a lock: under {@code global.lock} the file, the server, its port; after a
 * refusal, and with {@code global.lock} free again, the question whom the lock belongs to.
 */
record Acquisition(Path path, String id, Handler handler, Limits limits) {

    /** Either of the two. */
    private record Attempt(Optional<Result> result, OptionalInt holdersPort) {
        static Attempt ended(Result result) {
            return new Attempt(Optional.of(result), OptionalInt.empty());
        }

        static Attempt refused(OptionalInt holdersPort) {
            return new Attempt(Optional.empty(), holdersPort);
        }
    }

    Result attempt() {
        LockFolder folder;
        try {
            folder = LockFolder.make(path);
        } catch (IOException e) {
            return unavailable("The folder %s cannot be made".formatted(path), e);
        }
        try {
            Attempt attempt = attempt(folder);
            return attempt.result().orElseGet(() -> refusal(heldId(attempt.holdersPort())));
        } catch (IOException e) {
            return unavailable("The locks in %s cannot be used".formatted(path), e);
        }
    }

    private Attempt attempt(LockFolder folder) throws IOException {
        Optional<GlobalLock> entered = folder.enter(limits.global());
        if (entered.isEmpty()) {
            String reason = "Another program keeps %s locked".formatted(folder.globalFile());
            return Attempt.ended(new Result.Unavailable(reason, Optional.empty()));
        }
        try (GlobalLock global = entered.get()) {
            LockName name = LockName.of(id);
            Optional<InstanceLock> ours = global.held(name);
            if (ours.isPresent()) {
                return Attempt.ended(refusal(ours.map(InstanceLock::id)));
            }
            Optional<WholeFileLock> file = WholeFileLock.tryLock(folder.lockFile(name));
            return file.isPresent()
                    ? Attempt.ended(new Result.Acquired(begin(global, folder, file.get())))
                    : Attempt.refused(PortFile.read(folder.portFile(name)));
        }
    }

    private InstanceLock begin(GlobalLock global, LockFolder folder, WholeFileLock file)
            throws IOException {
        Optional<MessageServer> started = Optional.empty();
        boolean begun = false;
        try {
            MessageServer server = MessageServer.start(new Answers(id, handler, limits), limits);
            started = Optional.of(server);
            InstanceLock lock = new InstanceLock(id, folder, file, server, limits);
            PortFile.write(folder.portFile(lock.name()), server.port());
            global.remember(lock.name(), lock);
            lock.tidyAtExit();
            begun = true;
            return lock;
        } finally {
            if (!begun) {
                started.ifPresent(MessageServer::close);
                file.close();
            }
        }
    }

    private Optional<String> heldId(OptionalInt port) {
        return port.isPresent() ? MessageClient.heldId(port.getAsInt(), limits) : Optional.empty();
    }

    private Result refusal(Optional<String> heldId) {
        return heldId.filter(other -> !other.equals(id))
                .<Result>map(Result.Collision::new)
                .orElseGet(Result.AlreadyLocked::new);
    }

    private static Result unavailable(String sentence, IOException cause) {
        return new Result.Unavailable(sentence + ": " + cause, Optional.of(cause));
    }
}
