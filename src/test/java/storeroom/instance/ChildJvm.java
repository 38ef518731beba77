package storeroom.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process with a main class of the tests. The two speak in lines: what the child prints is
 * read with {@link #line}, what {@link #say} sends the child reads from its standard input.
 */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static ChildJvm start(Class<?> main, String... arguments) {
        return start(List.of(), main, arguments);
    }

    /**
     * The same with a say in how it runs.
     *
     * @param flags further flags of the JVM, such as {@code -Xmx64m}
     */
    public static ChildJvm start(List<String> flags, Class<?> main, String... arguments) {
        List<String> options = new ArrayList<>();
        options.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.config.file="
                                + System.getProperty("java.util.logging.config.file"),
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-Dorg.sqlite.lib.path=" + SqliteLibrary.folder()));
        options.addAll(flags);
        return run(options, main, arguments);
    }

    /** With the options that this process was started with, and some more: what a window needs. */
    public static ChildJvm startLikeThis(List<String> flags, Class<?> main, String... arguments) {
        List<String> options = new ArrayList<>();
        options.addAll(
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(option -> !option.startsWith("-agentlib"))
                        .toList());
        options.addAll(flags);
        return run(options, main, arguments);
    }

    private static ChildJvm run(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ChildJvm(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that the child prints; empty when it has ended. */
    public String line() {
        try {
            String line = output.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends it as a power cut would. What it printed before can still be read: ending the {@link
     * Process} instead of its handle would throw that away.
     */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /**
     * Ends it as a logout would, and waits.
     *
     * @return whether it was over within {@code patience}
     */
    public boolean terminate(Duration patience) throws InterruptedException {
        process.destroy();
        return process.waitFor(patience);
    }

    /** The exit code of a child that has ended. */
    public int exitValue() {
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
