package storeroom.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the program this is. */
public final class Version {

    private Version() {}

    /** As the build wrote it down: {@code 1.2.0}. */
    public static String ofTheProgram() {
        Properties properties = new Properties();
        try (InputStream stream =
                Version.class.getResourceAsStream("/storeroom/build.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "?");
    }
}
