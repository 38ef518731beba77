package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Drafts lie in a small file of their company, whole at every moment. */
class DraftsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir Path folder;

    private Path folder() {
        return folder.resolve("drafts");
    }

    private Drafts drafts() {
        return new Drafts(folder(), folder.resolve("shop.storeroom"));
    }

    private static Draft draft(String id, String form, Instant typedAt, String text) {
        return new Draft(id, form, typedAt, Map.of("quantity", text));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder())) {
            return files.toList();
        }
    }

    @Test
    void whatIsKeptIsThereAtTheNextStartAsItWasTyped() throws IOException {
        Draft booking = draft("b", "booking", NOON.plusSeconds(1), " 1,8x = é € \\ # ! : 日本\n\t");
        Draft item = draft("a", "item", NOON, "");
        try (Drafts drafts = drafts()) {
            drafts.keep(booking);
            drafts.keep(item);
        }
        assertThat(drafts().list()).containsExactly(item, booking);
        assertThat(files()).as("one file, and nothing beside it").hasSize(1);
    }

    @Test
    void theNewestTextCountsAndWhatIsDroppedIsGoneWithItsFile() throws IOException {
        try (Drafts drafts = drafts()) {
            drafts.keep(draft("b", "booking", NOON, "1"));
            drafts.keep(draft("b", "booking", NOON, "18"));
        }
        try (Drafts drafts = drafts()) {
            assertThat(drafts.list()).containsExactly(draft("b", "booking", NOON, "18"));
            drafts.keep(draft("c", "booking", NOON, "2"));
            drafts.drop("b");
        }
        try (Drafts drafts = drafts()) {
            assertThat(drafts.list()).containsExactly(draft("c", "booking", NOON, "2"));
            drafts.drop("c");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void anotherCompanyHasDraftsOfItsOwn() {
        try (Drafts drafts = drafts()) {
            drafts.keep(draft("b", "booking", NOON, "1"));
        }
        assertThat(new Drafts(folder(), folder.resolve("other.storeroom")).list()).isEmpty();
    }

    @Test
    void aDraftThatCannotBeReadIsLeftOutAndTheOthersAreNot() throws IOException {
        try (Drafts drafts = drafts()) {
            drafts.keep(draft("b", "booking", NOON, "1"));
        }
        Path file = files().getFirst();
        Files.writeString(
                file,
                Files.readString(file) + "\nz/form=booking\nz/typed=yesterday\n",
                StandardCharsets.UTF_8);
        assertThat(drafts().list()).extracting(Draft::id).containsExactly("b");
    }

    @Test
    void aFileThatCannotBeReadIsMovedAsideAndNothingIsWrittenOverIt() throws IOException {
        List<String> damaged = List.of("b/form=\\u00zz", "b/form=\\u00yy");
        for (String text : damaged) {
            try (Drafts drafts = drafts()) {
                drafts.keep(draft("b", "booking", NOON, "1"));
            }
            Path file = files().stream().filter(DraftsTest::isInUse).findFirst().orElseThrow();
            Files.writeString(file, text, StandardCharsets.UTF_8);
            try (Drafts drafts = drafts()) {
                assertThat(drafts.list()).isEmpty();
                drafts.keep(draft("c", "booking", NOON, "2"));
            }
            assertThat(drafts().list()).extracting(Draft::id).containsExactly("c");
        }
        assertThat(files()).filteredOn(file -> !isInUse(file)).hasSize(2);
        assertThat(files())
                .filteredOn(file -> !isInUse(file))
                .allMatch(file -> file.getFileName().toString().contains(".unreadable"))
                .extracting(Files::readString)
                .containsExactlyInAnyOrderElementsOf(damaged);
    }

    private static boolean isInUse(Path file) {
        return file.toString().endsWith(".properties");
    }

    @Test
    void whatAnotherWindowTypedBeforeThisOneMayEditIsReadAndNotWrittenOver() {
        try (Drafts lookingOn = drafts()) {
            assertThat(lookingOn.list()).isEmpty();
            try (Drafts writer = drafts()) {
                writer.keep(draft("b", "booking", NOON, "18"));
            }
            assertThat(lookingOn.list()).extracting(Draft::id).containsExactly("b");
            lookingOn.keep(draft("c", "booking", NOON, "2"));
        }
        assertThat(drafts().list()).extracting(Draft::id).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void theEndOfAWriteThatComesAfterTheEndLeavesWhatTheNextWindowTyped() {
        Drafts old = drafts();
        old.keep(draft("b", "booking", NOON, "1"));
        old.close();
        try (Drafts next = drafts()) {
            next.keep(draft("c", "booking", NOON, "2"));
        }
        old.drop("b");
        assertThat(drafts().list()).extracting(Draft::id).containsExactly("c");
    }

    @Test
    void aFolderThatCannotBeMadeCostsTheDraftsAlone() throws IOException {
        Files.writeString(folder(), "a file in the folder's place");
        try (Drafts drafts = drafts()) {
            drafts.keep(draft("b", "booking", NOON, "1"));
            drafts.keep(draft("b", "booking", NOON, "18"));
        }
        assertThat(folder()).hasContent("a file in the folder's place");
        assertThat(drafts().list()).isEmpty();
    }

    @Test
    void whatComesAfterTheEndIsWrittenAtOnce() {
        Drafts drafts = drafts();
        drafts.keep(draft("b", "booking", NOON, "1"));
        drafts.close();
        drafts.drop("b");
        assertThat(drafts().list()).isEmpty();
    }

    @Test
    void whatIsKeptHereIsListedBeforeItIsWrittenAndKnownAsOursUntilItIsDropped() {
        try (Drafts left = drafts()) {
            left.keep(draft("a", "booking", NOON, "1"));
        }
        try (Drafts drafts = drafts()) {
            drafts.keep(draft("b", "booking", NOON.plusSeconds(1), "18"));
            assertThat(drafts.list()).extracting(Draft::id).containsExactly("a", "b");
            assertThat(drafts.isOurs("a")).isFalse();
            assertThat(drafts.isOurs("b")).isTrue();
            drafts.drop("b");
            assertThat(drafts.list()).extracting(Draft::id).containsExactly("a");
            assertThat(drafts.isOurs("b")).isFalse();
        }
    }

    @Test
    void whatIsToBeKeptSoonDoesNotWaitForWhatHasTime() throws TimeoutException {
        try (Drafts drafts = drafts()) {
            drafts.keep(draft("a", "booking", NOON, "1"));
            drafts.keepSoon(draft("b", "scans", NOON, "2"));
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> {
                        try (Drafts another = drafts()) {
                            return another.list().size() == 2;
                        }
                    });
            assertThat(drafts().list()).extracting(Draft::id).containsExactlyInAnyOrder("a", "b");
        }
    }
}
