package storeroom.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered step of the schema.
 *
 * @param version from 1 on, without gaps
 * @param name file name
 * @param checksum SHA-256 of the script with LF line ends, in hex
 */
record Migration(int version, String name, String sql, String checksum) {

    private static final Pattern NAME = Pattern.compile("(\\d{3})_[a-z0-9_]+\\.sql");

    static Migration of(String name, String script) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not NNN_name.sql: " + name);
        }
        String sql = script.replace("\r\n", "\n");
        return new Migration(Integer.parseInt(matcher.group(1)), name, sql, sha256(sql));
    }

    /** The steps in {@code folder} on the class path, as its {@code index.txt} lists them. */
    static List<Migration> load(String folder) {
        List<Migration> migrations = new ArrayList<>();
        for (String name : resource(folder + "/index.txt").lines().toList()) {
            Migration migration = of(name, resource(folder + "/" + name));
            if (migration.version() != migrations.size() + 1) {
                throw new IllegalStateException("migrations are not numbered in order: " + name);
            }
            migrations.add(migration);
        }
        return List.copyOf(migrations);
    }

    private static String resource(String path) {
        try (InputStream in = Migration.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
