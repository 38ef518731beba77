package storeroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import storeroom.safety.Finding;

import java.util.List;
import java.util.Locale;

/** Every kind of finding is told, and what to do, in the window's languages and by the commands. */
class FindingTextsTest {

    private static final Texts COMMANDS = Texts.of("cli", Locale.ENGLISH);
    private static final Texts ENGLISH = Texts.of("ui", Locale.ENGLISH);
    private static final Texts ITALIAN = Texts.of("ui", Locale.ITALIAN);

    @ParameterizedTest
    @EnumSource
    void everyKindSaysWhatItMeansAndWhatToDoWhereverItIsTold(Finding.Kind kind) {
        for (String key : List.of("finding." + kind.name(), "finding." + kind.name() + ".todo")) {
            assertThat(ENGLISH.find(key)).as(key).isPresent();
            assertThat(ITALIAN.find(key)).as(key).isPresent().isNotEqualTo(ENGLISH.find(key));
            assertThat(COMMANDS.find(key.toLowerCase(Locale.ROOT))).as(key).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itCountsAndNamesWhereToBegin(Finding.Kind kind) {
        for (Texts texts : List.of(ENGLISH, ITALIAN)) {
            String one = texts.get("finding." + kind.name(), 1, "A-1");
            String many = texts.get("finding." + kind.name(), 1234, "A-1");
            assertThat(one).contains("A-1").endsWith(".").doesNotContain("{");
            assertThat(many).contains("A-1", "234").isNotEqualTo(one);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DAMAGED", "ORPHANS"})
    void whereSomethingIsLostTheNewestBackupIsTheAdvice(Finding.Kind kind) {
        assertThat(kind.severity()).isEqualTo(Finding.Severity.DAMAGED);
        assertThat(ENGLISH.get("finding." + kind + ".todo", 1, ""))
                .isEqualTo("Restore the newest backup: Backups page.");
        assertThat(COMMANDS.get("finding." + kind.name().toLowerCase(Locale.ROOT) + ".todo", 1, ""))
                .contains("storeroom restore");
    }
}
