package storeroom.cli;

import storeroom.exchange.Progress;

import java.util.concurrent.TimeUnit;

/** One line that changes, where a person is watching; nothing at all elsewhere. */
final class TerminalProgress implements Progress {

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Context context;
    private final Interruption interruption;
    private final boolean shown;
    private long lastShown = System.nanoTime();
    private int width;

    TerminalProgress(Context context, Interruption interruption) {
        this.context = context;
        this.interruption = interruption;
        this.shown = context.environment().terminal();
    }

    @Override
    public void advanced(long rows, long bytes, long ofBytes) {
        long now = System.nanoTime();
        if (!shown || now - lastShown < EVERY_NANOS) {
            return;
        }
        lastShown = now;
        long percent = ofBytes == 0 ? 100 : Math.min(100, bytes * 100 / ofBytes);
        print(context.say("progress", percent, rows));
    }

    /** Says what is under way, in place of what stands there. */
    void show(String line) {
        if (shown) {
            print(line);
        }
    }

    private void print(String line) {
        context.environment()
                .err()
                .print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        context.environment().err().flush();
        width = line.length();
    }

    /** Takes the line away. */
    void clear() {
        if (width > 0) {
            context.environment().err().print("\r" + " ".repeat(width) + "\r");
            context.environment().err().flush();
            width = 0;
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.isRequested();
    }
}
