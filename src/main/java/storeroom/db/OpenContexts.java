package storeroom.db;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which contexts are open and who opened them, so that a forgotten one is found. */
final class OpenContexts {

    private static final Logger LOG = System.getLogger(OpenContexts.class.getName());

    private final Set<Ticket> open = ConcurrentHashMap.newKeySet();
    private final Duration limit;

    OpenContexts(Duration limit) {
        this.limit = limit;
    }

    Ticket opened(String operation) {
        Ticket ticket = new Ticket(operation);
        open.add(ticket);
        return ticket;
    }

    int count() {
        return open.size();
    }

    /** Logs, once each, the contexts that have been open for longer than the limit. */
    void reportForgotten() {
        long now = System.nanoTime();
        for (Ticket ticket : open) {
            if (!ticket.reported && now - ticket.since > limit.toNanos()) {
                ticket.reported = true;
                LOG.log(
                        Level.WARNING,
                        "\"" + ticket.operation + "\" is open for over " + limit.toSeconds() + " s",
                        ticket.openedHere);
            }
        }
    }

    /** One open context. */
    final class Ticket implements AutoCloseable {
        private final String operation;
        private final long since = System.nanoTime();
        private final Throwable openedHere = new Throwable("opened here");
        private volatile boolean reported;

        private Ticket(String operation) {
            this.operation = operation;
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }
}
