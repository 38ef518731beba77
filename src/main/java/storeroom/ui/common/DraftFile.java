package storeroom.ui.common;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The small file in which the drafts of one company lie. Used by one thread at a time, not the
 * window's.
 */
final class DraftFile {

    private static final Logger LOG = System.getLogger(DraftFile.class.getName());
    private static final int NAME_BYTES = 12;

    private final PropertiesFile file;

    /**
     * @param folder where such files lie; made when it is first needed
     * @param company the company's file, by its canonical path
     */
    DraftFile(Path folder, Path company) {
        file =
                new PropertiesFile(
                        folder.resolve(name(company) + ".properties"),
                        "Typed, not saved yet: " + company);
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
        return file.path();
    }

    /**
     * What lies there, oldest first. A single draft that cannot be read is logged and left out; a
     * file that cannot be read is logged and moved aside, for nothing may be written over it.
     *
     * @throws IOException when it could neither be read nor moved aside
     */
    List<Draft> read() throws IOException {
        Properties all = file.read();
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
            LOG.log(Level.WARNING, "A draft could not be read: " + id + " in " + file.path(), e);
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
            Files.deleteIfExists(file.path());
            return;
        }
        Properties all = new Properties();
        for (Draft draft : drafts) {
            all.setProperty(draft.id() + "/form", draft.form());
            all.setProperty(draft.id() + "/typed", draft.typedAt().toString());
            new LinkedHashMap<>(draft.texts())
                    .forEach((name, text) -> all.setProperty(draft.id() + "/text/" + name, text));
        }
        file.write(all);
    }
}
