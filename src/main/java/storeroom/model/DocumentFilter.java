package storeroom.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which documents a list shows, newest first.
 *
 * @param kinds any of them
 * @param text a part of the partner's name, the reference or the number, without regard to ASCII
 *     case; blank means all
 * @param states any of them; empty means all
 * @param dueBefore only those that were due before that day; empty means all
 * @param partner only of this one; empty means all
 */
public record DocumentFilter(
        Set<DocumentKind> kinds,
        String text,
        Set<DocumentState> states,
        Optional<LocalDate> dueBefore,
        Optional<PartnerId> partner) {

    public DocumentFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }

    /** All of these kinds. */
    public static DocumentFilter of(Set<DocumentKind> kinds) {
        return new DocumentFilter(kinds, "", Set.of(), Optional.empty(), Optional.empty());
    }

    /** The same for these states. */
    public DocumentFilter in(Set<DocumentState> which) {
        return new DocumentFilter(kinds, text, which, dueBefore, partner);
    }

    /** The same with these words. */
    public DocumentFilter with(String words) {
        return new DocumentFilter(kinds, words, states, dueBefore, partner);
    }

    /** Orders that were sent and should have come before that day. */
    public DocumentFilter overdue(LocalDate today) {
        return new DocumentFilter(
                kinds, text, Set.of(DocumentState.SENT), Optional.of(today), partner);
    }
}
