package storeroom.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The {@code sqlite3} shell of this machine as a child process: what everybody has to compare with.
 *
 * @param version of its SQLite
 */
record SqliteShell(String version) {

    private static final String PROGRAM = "sqlite3";

    /** The shell, where this machine has one. */
    static Optional<SqliteShell> find() throws IOException, InterruptedException {
        try {
            String version = output(PROGRAM, "--version");
            return Optional.of(new SqliteShell(version.substring(0, version.indexOf(' '))));
        } catch (ShellMissingException e) {
            return Optional.empty();
        }
    }

    /**
     * What a statement prints on a file; the process is started for it and ends with it.
     *
     * @throws IOException when it fails
     */
    String run(Path file, String sql) throws IOException, InterruptedException {
        return output(PROGRAM, "-batch", file.toString(), sql);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        try (InputStream out = process.getInputStream()) {
            String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(List.of(command) + " ended with " + exit);
            }
            return printed;
        } finally {
            process.destroy();
        }
    }

    private static Process start(String... command) throws ShellMissingException {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new ShellMissingException(e);
        }
    }

    /** There is no such program here. */
    private static final class ShellMissingException extends IOException {
        private static final long serialVersionUID = 1L;

        ShellMissingException(IOException cause) {
            super(cause);
        }
    }
}
