package storeroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The program as {@code mvn package} leaves it, started as a person starts it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: bin/storeroom is a shell script")
class DistributionIT {

    @TempDir Path folder;

    @Test
    void itSaysItsVersion() throws Exception {
        Ended ended = start("--version");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).containsPattern("Storeroom \\d+\\.\\d+");
    }

    @Test
    void goodsCanBeImportedBookedAndVerifiedFromTheCommandLine() throws Exception {
        Path items = folder.resolve("my items.csv");
        Files.writeString(items, "sku,name,on hand\nA-1,Hammer,3\n");
        String company = folder.resolve("my shop.storeroom").toString();
        assertThat(start("--database", company, "import", "items", items.toString()).exit())
                .isZero();
        assertThat(start("--database", company, "receive", "A-1", "4").exit()).isZero();
        Ended stock = start("--database", company, "stock", "--csv");
        assertThat(stock.out()).contains("A-1,Hammer").contains(",7,");
        assertThat(start("--database", company, "verify").exit()).isZero();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "skipped: elsewhere a window needs no DISPLAY")
    void withoutADisplayTheWindowSaysSoInOneSentenceAndNamesTheCommands() throws Exception {
        Ended ended = start("--data", folder.toString());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err().strip().lines()).hasSize(1);
        assertThat(ended.err()).contains("display").contains("storeroom --help");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "skipped: elsewhere a window needs no DISPLAY")
    void aDisplayThatIsNotThereIsSaidInOneSentenceToo() throws Exception {
        Ended ended = start(Map.of("DISPLAY", ":4711"), "--data", folder.toString());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err().strip().lines()).hasSize(1);
        assertThat(ended.err()).contains("GTK 3").contains("storeroom --help");
    }

    private record Ended(int exit, String out, String err) {}

    private Ended start(String... arguments) throws IOException, InterruptedException {
        return start(Map.of(), arguments);
    }

    private Ended start(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String home = Objects.requireNonNull(System.getProperty("storeroom.dist"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(home, "bin", "storeroom").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().putAll(environment);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
