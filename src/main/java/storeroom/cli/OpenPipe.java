package storeroom.cli;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;

/** Stops a list whose reader has gone, such as {@code head}, instead of printing it to nobody. */
final class OpenPipe implements Listing {

    private static final int CHECKED_EVERY = 1_000;

    private final Listing listing;
    private final PrintStream out;
    private int rows;

    OpenPipe(Listing listing, PrintStream out) {
        this.listing = listing;
        this.out = out;
    }

    /** Nobody reads any more: no failure, but the end. */
    static final class ClosedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClosedException() {
            super("nobody reads the list any more", null, false, false);
        }
    }

    @Override
    public void row(@Nullable Object... values) {
        if (++rows % CHECKED_EVERY == 0 && out.checkError()) {
            throw new ClosedException();
        }
        listing.row(values);
    }

    @Override
    public void close() {
        listing.close();
    }
}
