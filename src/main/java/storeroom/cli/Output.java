package storeroom.cli;

import org.jspecify.annotations.Nullable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where commands print. A print stream swallows what went wrong; this one keeps it, because a list
 * that is not all there must not end as if it were. UTF-8, whatever the locale says.
 */
public final class Output extends PrintStream {

    private final Remembering target;

    /**
     * @param out what to print to; in blocks, where it is buffered
     */
    public Output(OutputStream out) {
        this(new Remembering(out));
    }

    private Output(Remembering target) {
        super(target, false, StandardCharsets.UTF_8);
        this.target = target;
    }

    /** Keeps the first failure. */
    private static final class Remembering extends FilterOutputStream {

        private volatile @Nullable IOException failure;
        private volatile boolean begun;

        Remembering(OutputStream out) {
            super(out);
        }

        private IOException remembered(IOException e) {
            if (failure == null) {
                failure = e;
            }
            return e;
        }

        @Override
        public void write(int one) throws IOException {
            begun = true;
            try {
                out.write(one);
            } catch (IOException e) {
                throw remembered(e);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begun |= length > 0;
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw remembered(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw remembered(e);
            }
        }
    }

    /** Whether anything was printed, wherever it is now. */
    boolean isBegun() {
        super.flush();
        return target.begun;
    }

    /** Why something could not be printed; empty when all was, or its reader had seen enough. */
    Optional<String> failure() {
        if (!checkError()) {
            return Optional.empty();
        }
        IOException first = target.failure;
        String why = first == null ? "" : String.valueOf(first.getMessage());
        return isReaderGone(why) ? Optional.empty() : Optional.of(why);
    }

    /** {@code head} and its like close the pipe as soon as they have what they want. */
    private static boolean isReaderGone(String why) {
        String lower = why.toLowerCase(Locale.ROOT);
        return lower.contains("broken pipe")
                || lower.contains("pipe is being closed")
                || lower.contains("pipe has been ended");
    }
}
