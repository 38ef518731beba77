import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or rewrites the form of all Java files below a folder: {@code check|rewrite FOLDER STAMP}.
 * Only files younger than the stamp, which the last success left, are looked at.
 */
void main(String[] args) throws IOException {
    boolean rewrite = args[0].equals("rewrite");
    Path stamp = Path.of(args[2]);
    FileTime start = FileTime.fromMillis(System.currentTimeMillis());
    List<String> files = youngerThan(stamp, Path.of(args[1]));
    if (!files.isEmpty() && run(rewrite, files) != 0) {
        if (!rewrite) {
            System.err.println(
                    "The files above are not formatted. This formats them: mvn exec:exec@format");
        }
        System.exit(1);
    }
    Files.writeString(stamp, "");
    Files.setLastModifiedTime(stamp, start);
}

List<String> youngerThan(Path stamp, Path folder) throws IOException {
    FileTime last = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) all.sorted()::iterator) {
            if (file.toString().endsWith(".java")
                    && Files.getLastModifiedTime(file).compareTo(last) >= 0) {
                found.add(file.toString());
            }
        }
    }
    return found;
}

int run(boolean rewrite, List<String> files) throws IOException {
    List<String> args = new ArrayList<>(List.of("--aosp"));
    args.addAll(rewrite ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    args.addAll(files);
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    try {
        return new Main(out, err, System.in).format(args.toArray(new String[0]));
    } catch (Exception e) {
        throw new IOException(e);
    }
}
