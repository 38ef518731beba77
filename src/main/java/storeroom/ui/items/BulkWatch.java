package storeroom.ui.items;

import storeroom.operation.ChangeItems;
import storeroom.ui.common.Job;
import storeroom.ui.common.Tasks;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the status bar how far a change of many items has come, and stops it. */
final class BulkWatch implements ChangeItems.Watch {

    private final Tasks tasks;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private Optional<Job> job = Optional.empty();

    BulkWatch(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Where it is shown. On the window's thread. */
    void tell(Job shown) {
        job = Optional.of(shown);
    }

    /** Asks it to stop; where it is shown that is seen. On the window's thread. */
    void stop() {
        stopped.set(true);
        job.ifPresent(Job::cancel); // which asks once
    }

    @Override
    public void advanced(int items, int of) {
        double share = (double) items / of;
        tasks.later(() -> job.ifPresent(shown -> shown.advance(share)));
    }

    @Override
    public boolean isCancelled() {
        return stopped.get();
    }
}
