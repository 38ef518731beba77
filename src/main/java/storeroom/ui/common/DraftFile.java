package storeroom.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The small file in which the drafts of one company lie. There is always a whole one: it is written
 * beside and moved into its place. Used by one thread at a time, not the window's.
 */
final class DraftFile {

    private static final Logger LOG = System.getLogger(DraftFile.class.getName());
    private static final int NAME_BYTES = 12;

    private final Path file;
    private final Path company;

    /**
     * @param folder where such files lie; made when it is first needed
     * @param company the company's file, by its canonical path
     */
    DraftFile(Path folder, Path company) {
        this.company = company;
        file = folder.resolve(name(company) + ".properties");
    }

    private static String name(Path company) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(company.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has it", e);
        }
    }

    Path path() {
        return file;
    }

    /**
     * What lies there, oldest first. A single draft that cannot be read is logged and left out; a
     * file that cannot be read is logged and moved aside, for nothing may be written over it.
     *
     * @throws IOException when it could neither be read nor moved aside
     */
    List<Draft> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
        } catch (IOException | IllegalArgumentException e) {
            Path aside = aside();
            Files.move(file, aside);
            LOG.log(Level.WARNING, "The drafts could not be read and lie now in " + aside, e);
            return List.of();
        }
        TreeSet<String> ids = new TreeSet<>();
        for (String key : all.stringPropertyNames()) {
            if (key.endsWith("/form")) {
                ids.add(key.substring(0, key.length() - "/form".length()));
            }
        }
        return ids.stream()
                .flatMap(id -> draft(id, all).stream())
                .sorted(java.util.Comparator.comparing(Draft::typedAt))
                .toList();
    }

    /** A name that no file has, so that what was moved aside earlier stays, too. */
    private Path aside() {
        String name = file.getFileName() + ".unreadable";
        Path aside = file.resolveSibling(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(name + "-" + i);
        }
        return aside;
    }

    private Optional<Draft> draft(String id, Properties all) {
        try {
            Instant typedAt = Instant.parse(all.getProperty(id + "/typed", ""));
            Map<String, String> texts = new HashMap<>();
            String prefix = id + "/text/";
            for (String key : all.stringPropertyNames()) {
                if (key.startsWith(prefix)) {
                    texts.put(key.substring(prefix.length()), all.getProperty(key));
                }
            }
            return Optional.of(new Draft(id, all.getProperty(id + "/form"), typedAt, texts));
        } catch (DateTimeException e) {
            LOG.log(Level.WARNING, "A draft could not be read: " + id + " in " + file, e);
            return Optional.empty();
        }
    }

    /**
     * Writes these and no others; no file is left for none.
     *
     * @throws IOException when they could not be written: the ones from before still lie there
     */
    void write(Collection<Draft> drafts) throws IOException {
        if (drafts.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Properties all = new Properties();
        for (Draft draft : drafts) {
            all.setProperty(draft.id() + "/form", draft.form());
            all.setProperty(draft.id() + "/typed", draft.typedAt().toString());
            new LinkedHashMap<>(draft.texts())
                    .forEach((name, text) -> all.setProperty(draft.id() + "/text/" + name, text));
        }
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(beside)) {
            all.store(out, "Typed, not saved yet: " + company);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
