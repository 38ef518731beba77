package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The file descriptors of this process, where the system shows them: on Linux. */
public final class OpenFiles {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private OpenFiles() {}

    /** Whether the system shows them. */
    public static boolean canBeSeen() {
        return Files.isDirectory(DESCRIPTORS);
    }

    /** Where they can be seen: nothing in the folder is open any more. */
    public static void assertNoneIn(Path folder) throws IOException {
        if (canBeSeen()) {
            assertThat(in(folder)).isEmpty();
        }
    }

    /** The names of what is open in a folder, each as often as it is open, in order. */
    public static List<String> in(Path folder) throws IOException {
        Path real = folder.toRealPath();
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                target(descriptor)
                        .filter(file -> file.startsWith(real))
                        .ifPresent(file -> names.add(real.relativize(file).toString()));
            }
        }
        Collections.sort(names);
        return names;
    }

    /** Empty when it was closed meanwhile, as that of this very listing. */
    private static Optional<Path> target(Path descriptor) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
