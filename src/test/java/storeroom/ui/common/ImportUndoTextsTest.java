package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.model.Changes;
import storeroom.model.ImportRun;
import storeroom.model.Revaluation;
import storeroom.operation.UndoImport.Kept;
import storeroom.operation.UndoImport.Reason;
import storeroom.operation.UndoImport.Undone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ImportUndoTextsTest {

    private static Undone undone(int restored, List<String> categories, List<Kept> kept) {
        ImportRun run =
                new ImportRun(
                        1,
                        TestCompany.CLOCK.instant(),
                        "anna",
                        "items.csv",
                        Optional.empty(),
                        0,
                        9,
                        Optional.empty());
        return new Undone(
                run, 0, 0, restored, categories, false, kept, Changes.EVERYTHING, Revaluation.NONE);
    }

    @Test
    void whatWasNotTakenBackIsCountedAndTheFirstAreNamedOnceEach() {
        List<Kept> kept = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            kept.add(new Kept("S-" + i, Reason.CHANGED));
            kept.add(new Kept("S-" + i, Reason.CHANGED)); // another field of it
        }
        Words english = Words.of(Locale.UK, TestCompany.CLOCK);
        Undone undone = undone(3, List.of("Brass", "Steel"), kept);
        assertThat(ImportUndoTexts.say(undone, english))
                .containsExactly(
                        "No item was removed, 0 retired, 3 put back as before.",
                        "2 categories that no item has any more went with them: Brass, Steel.",
                        "7 things were not taken back, because somebody has worked with it since:"
                                + " S-1 (was changed again), S-2 (was changed again),"
                                + " S-3 (was changed again), S-4 (was changed again),"
                                + " S-5 (was changed again) and 2 more.");
        Words italian = Words.of(Locale.ITALY, TestCompany.CLOCK);
        assertThat(ImportUndoTexts.keptOf(undone, italian).orElseThrow())
                .startsWith("Importazione di items.csv annullata. 7 cose non sono state annullate");
    }

    @Test
    void whereAllWasTakenBackNothingIsSaidOfIt() {
        Words english = Words.of(Locale.UK, TestCompany.CLOCK);
        assertThat(ImportUndoTexts.keptOf(undone(0, List.of(), List.of()), english)).isEmpty();
    }
}
