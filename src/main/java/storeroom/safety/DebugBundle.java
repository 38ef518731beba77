package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.Reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One file for whoever looks after the program: what it runs on, how the company's database is, and
 * what went wrong – and nothing of the company's business: no item, no quantity, no document, no
 * name of a person, a file or a folder.
 *
 * <p>That is so by construction. Nothing is copied and then cleaned: figures, the program's own
 * words and the names of its own tables are written, and of logs and failures what {@link
 * LogSkeleton} keeps. A new entry must keep to this.
 *
 * <p>Reads only; a second or two, so not on the window's thread. Thread-safe.
 */
public final class DebugBundle {

    private static final Pattern LOG = Pattern.compile("storeroom\\.\\d+\\.\\d+\\.log");

    private final Clock clock;
    private final String programVersion;
    private final Path dataFolder;

    /** The company that it is about. */
    public sealed interface Subject {

        /** Open, to write or to look on. */
        record Open(ConnectionFactory connections) implements Subject {}

        /** There, but it could not be opened. */
        record Unopened(Throwable why) implements Subject {}

        /** None. */
        record Missing() implements Subject {}
    }

    /**
     * What was made.
     *
     * @param entries names of what is in it
     */
    public record Made(Path file, List<String> entries) {

        public Made {
            entries = List.copyOf(entries);
        }
    }

    /** What becomes an entry; none where it is empty. */
    private record Entry(String name, String content) {}

    /**
     * @param dataFolder where the logs and the window's settings lie
     */
    public DebugBundle(Clock clock, String programVersion, Path dataFolder) {
        this.clock = clock;
        this.programVersion = programVersion;
        this.dataFolder = dataFolder;
    }

    /**
     * Makes it. It appears as a whole or not at all.
     *
     * @param zip must not be there yet; its folder must
     * @param company the file that {@code subject} is about
     * @throws FileAlreadyExistsException when it is
     * @throws IOException when it could not be written
     */
    public Made write(Path zip, Path company, Subject subject) throws IOException {
        if (Files.exists(zip)) {
            throw new FileAlreadyExistsException(zip.toString());
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(
                new Entry("program.json", Surroundings.program(clock, programVersion, dataFolder)));
        entries.add(new Entry("company.json", Surroundings.company(company, dataFolder)));
        switch (subject) {
            case Subject.Open(ConnectionFactory connections) -> look(connections, entries);
            case Subject.Unopened(Throwable why) ->
                    entries.add(new Entry("not-opened.txt", LogSkeleton.of(why)));
            case Subject.Missing _ -> {} // company.json says so
        }
        entries.add(new Entry("window.txt", WindowChoices.in(dataFolder)));
        entries.addAll(logs());
        entries.removeIf(entry -> entry.content().isEmpty());
        write(zip, entries);
        return new Made(zip, entries.stream().map(Entry::name).toList());
    }

    private void look(ConnectionFactory connections, List<Entry> entries) {
        entries.add(entry("stats", connections, this::statistics));
        entries.add(entry("health", connections, this::health));
        entries.add(
                entry(
                        "sqlite",
                        connections,
                        open -> {
                            try (Reader reader = open.reader()) {
                                return SqliteFacts.of(reader).json();
                            }
                        }));
    }

    /** What cannot be read is told by what it failed with. */
    private static Entry entry(
            String name,
            ConnectionFactory connections,
            Function<ConnectionFactory, String> content) {
        try {
            return new Entry(name + ".json", content.apply(connections));
        } catch (RuntimeException e) { // a defect as well: the rest is still of use
            return new Entry(name + "-failed.txt", LogSkeleton.of(e));
        }
    }

    private String statistics(ConnectionFactory connections) {
        return StatisticsJson.of(new Anonymous().of(new Statistics(connections, clock).look()));
    }

    private String health(ConnectionFactory connections) {
        Health health = new Health(connections, clock);
        health.check(Integrity.Extent.QUICK);
        return new Anonymous().json(health.look());
    }

    private List<Entry> logs() throws IOException {
        Path folder = dataFolder.resolve("logs");
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return entries;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> LOG.matcher(name(file)).matches()).sorted().toList();
        }
        for (Path file : files) {
            // Not a reader that stops at bytes that are no UTF-8: a log may be cut off anywhere.
            try (BufferedReader log =
                    new BufferedReader(
                            new InputStreamReader(
                                    Files.newInputStream(file), StandardCharsets.UTF_8))) {
                entries.add(new Entry("logs/" + name(file), LogSkeleton.of(log)));
            }
        }
        return entries;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void write(Path zip, List<Entry> entries) throws IOException {
        Path folder = zip.toAbsolutePath().getParent();
        Path filling = Files.createTempFile(folder, "storeroom-debug", ".part");
        try {
            fill(filling, entries);
            Files.move(filling, zip);
        } finally {
            Files.deleteIfExists(filling);
        }
    }

    private void fill(Path zip, List<Entry> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Entry entry : entries) {
                ZipEntry head = new ZipEntry(entry.name());
                head.setLastModifiedTime(FileTime.from(clock.instant()));
                out.putNextEntry(head);
                out.write(entry.content().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }
}
