package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A hundred thousand rows, of which only the pages that are looked at are loaded. */
class PagedListTest {

    private record Request(int offset, int limit, Consumer<List<String>> done) {
        void answer(String prefix) {
            done.accept(rows(prefix, offset, limit));
        }
    }

    private final List<Request> requests = new ArrayList<>();
    private final PagedList<String> list =
            new PagedList<>(
                    100_000,
                    rows("row ", 0, 100),
                    (offset, limit, done) -> requests.add(new Request(offset, limit, done)));

    private static List<String> rows(String prefix, int offset, int limit) {
        return IntStream.range(offset, offset + limit).mapToObj(i -> prefix + i).toList();
    }

    @Test
    void theFirstPageIsThereAndNothingElseIsLoaded() {
        assertThat(list).hasSize(100_000);
        assertThat(list.get(0).row().get()).contains("row 0");
        assertThat(list.get(30).row().get()).contains("row 30");
        assertThat(requests).isEmpty();
    }

    @Test
    void aFarRowIsEmptyUntilItsPageArrives() {
        PagedList.Slot<String> far = list.get(70_050);
        assertThat(far.row().get()).isEmpty();
        assertThat(requests).singleElement().extracting(Request::offset).isEqualTo(70_000);
        requests.getFirst().answer("row ");
        assertThat(far.row().get()).contains("row 70050");
        assertThat(list.get(70_050)).as("no second request").isSameAs(far);
        assertThat(requests).hasSize(1);
    }

    @Test
    void theNextPageIsAskedForBeforeItIsReached() {
        list.get(80);
        assertThat(requests).extracting(Request::offset).containsExactly(100);
    }

    @Test
    void theLastPageIsAsShortAsTheList() {
        PagedList<String> odd =
                new PagedList<>(
                        101,
                        rows("row ", 0, 100),
                        (offset, limit, done) -> requests.add(new Request(offset, limit, done)));
        odd.get(100);
        assertThat(requests).singleElement().extracting(Request::limit).isEqualTo(1);
    }

    @Test
    void pagesLongOutOfSightAreForgotten() {
        PagedList.Slot<String> first = list.get(50);
        for (int row = 1_050; row < 100_000; row += 1_000) {
            list.get(row);
        }
        assertThat(list.get(50)).isNotSameAs(first);
    }

    @Test
    void renewingKeepsWhatIsShownUntilTheNewRowsAreThere() {
        PagedList.Slot<String> shown = list.get(50);
        list.renew();
        assertThat(shown.row().get()).contains("row 50");
        requests.getFirst().answer("new ");
        assertThat(shown.row().get()).contains("new 50");
    }

    @Test
    void ofTwoAnswersForAPageTheOneAskedLastIsShown() {
        PagedList.Slot<String> shown = list.get(50);
        list.renew();
        list.renew();
        requests.get(1).answer("new ");
        requests.get(0).answer("stale ");
        assertThat(shown.row().get()).contains("new 50");
    }

    @Test
    void findingLooksAtLoadedRowsOnly() {
        assertThat(list.findLoaded("row 42"::equals)).contains(42);
        assertThat(list.findLoaded("row 4242"::equals)).isEqualTo(Optional.empty());
        assertThat(requests).isEmpty();
    }
}
