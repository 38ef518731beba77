package storeroom.ui.shell;

import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Companies that the window has done with. Each is closed after its last write, which may take a
 * while; whoever opens it again before that waits here, instead of finding it occupied by himself.
 */
final class Departures {

    /** A company that is not closed yet. */
    private record Leaving(Path file, CompletableFuture<Void> closed) {}

    private final Tasks tasks;
    private final List<Leaving> leaving = new CopyOnWriteArrayList<>();

    Departures(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Closes a company once its writes are done. On the window's thread, and not waited for. */
    void close(OpenCompany old, String doing) {
        old.tasks().stop();
        Leaving here = new Leaving(old.company().file(), new CompletableFuture<>());
        leaving.add(here);
        tasks.write(
                () -> {
                    try {
                        closeNow(old);
                    } finally {
                        leaving.remove(here);
                        here.closed().complete(null);
                    }
                    return Optional.empty();
                },
                _ -> {},
                error -> old.failures().defect(doing, error));
    }

    /** What was typed is written down first: who may write to the company may read it, too. */
    static void closeNow(OpenCompany old) {
        try {
            old.drafts().close();
        } finally {
            old.company().close();
        }
    }

    /** Waits until nothing here has this file open any more. Not on the window's thread. */
    void await(Path file) {
        leaving.stream()
                .filter(one -> one.file().equals(file) || SameFile.is(one.file(), file))
                .forEach(one -> one.closed().join());
    }
}
