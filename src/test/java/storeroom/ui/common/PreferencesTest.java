package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What a person chose is there again, whatever other windows chose meanwhile. */
class PreferencesTest {

    @TempDir Path folder;

    private Preferences window() {
        return Preferences.load(folder, Runnable::run);
    }

    @Test
    void twoWindowsKeepEachOthersChoices() {
        Preferences first = window();
        Preferences second = window();
        first.set("views", "low stock");
        second.set("page", "items");
        first.set("accent", "green");
        Preferences later = window();
        assertThat(later.get("views")).contains("low stock");
        assertThat(later.get("page")).contains("items");
        assertThat(later.get("accent")).contains("green");
    }

    @Test
    void blankForgetsAndTheLastChoiceCounts() {
        Preferences first = window();
        Preferences second = window();
        first.set("page", "items");
        second.set("page", "stock");
        assertThat(window().get("page")).contains("stock");
        second.set("page", "");
        assertThat(window().get("page")).isEmpty();
    }

    @Test
    void writingAtTheSameTimeLosesNothing() throws Exception {
        Thread[] windows =
                IntStream.range(0, 2)
                        .mapToObj(
                                one ->
                                        Thread.ofPlatform()
                                                .start(
                                                        () -> {
                                                            Preferences mine = window();
                                                            for (int i = 0; i < 50; i++) {
                                                                mine.set(one + "-" + i, "kept");
                                                            }
                                                        }))
                        .toArray(Thread[]::new);
        for (Thread thread : windows) {
            thread.join();
        }
        Preferences later = window();
        for (int i = 0; i < 50; i++) {
            assertThat(later.get("0-" + i)).contains("kept");
            assertThat(later.get("1-" + i)).contains("kept");
        }
    }

    @Test
    void aFileThatCannotBeReadIsMovedAside() throws IOException {
        Path file = folder.resolve("window.properties");
        Files.writeString(file, "page=\\u00zz");
        Preferences preferences = window();
        assertThat(preferences.get("page")).isEmpty();
        preferences.set("page", "items");
        assertThat(window().get("page")).contains("items");
        assertThat(folder.resolve("window.properties.unreadable")).hasContent("page=\\u00zz");
    }
}
