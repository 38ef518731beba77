package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

/** What is typed into the palette finds what is meant. */
class MatchingTest {

    private static List<String> found(String typed, String... names) {
        return List.of(names).stream()
                .filter(name -> Matching.rank(typed, name).isPresent())
                .sorted(Comparator.comparingInt(name -> Matching.rank(typed, name).orElseThrow()))
                .toList();
    }

    @Test
    void theBeginningOfTheNameComesBeforeThatOfAWordAndThatBeforeTheMiddle() {
        assertThat(found("is", "History", "All issues", "Issue goods", "Stock"))
                .containsExactly("Issue goods", "All issues", "History");
    }

    @Test
    void wordsMayStandInAnyOrderAndLettersMayBeMissing() {
        assertThat(found("goods rec", "Receive goods", "Issue goods"))
                .containsExactly("Receive goods");
        assertThat(found("rcvgds", "Receive goods", "Issue goods"))
                .containsExactly("Receive goods");
        assertThat(Matching.rank("rcvgds", "Receive goods")).hasValue(Matching.LETTERS);
    }

    @Test
    void caseAccentsAndSignsDoNotMatter() {
        assertThat(found("QUANTITA", "Quantità")).hasSize(1);
        assertThat(found("l'articolo", "Tutti i movimenti dell’articolo")).hasSize(1);
    }

    @Test
    void oneLetterThatStandsSomewhereElseAndOtherWordsFindNothing() {
        assertThat(found("x", "Stock")).isEmpty();
        assertThat(found("stock stack", "Stock")).isEmpty();
        assertThat(found("kcots", "Stock")).isEmpty();
    }
}
