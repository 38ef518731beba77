package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs, for as long as this is open. */
final class Logged extends Handler implements AutoCloseable {

    private final LinkedBlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();
    private final Logger logger;

    Logged(Class<?> who) {
        logger = Logger.getLogger(who.getName());
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** Waits for a message, and gives the stack that came with it. */
    List<StackTraceElement> next(String message) throws InterruptedException {
        LogRecord found = records.poll(30, TimeUnit.SECONDS);
        assertThat(found).isNotNull();
        assertThat(found.getMessage()).contains(message);
        assertThat(found.getThrown()).isNotNull();
        return List.of(found.getThrown().getStackTrace());
    }

    List<String> messages() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
