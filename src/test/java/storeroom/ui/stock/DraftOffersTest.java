package storeroom.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** When a page looks for what was typed and not saved. */
class DraftOffersTest {

    @TempDir Path folder;
    private Company company;
    private final List<Runnable> reads = new ArrayList<>();
    private OpenCompany open;
    private DraftOffers offers;

    @BeforeEach
    void openTheCompany() {
        company = TestCompany.in(folder);
        open =
                TestDesk.with(
                        new Tasks(reads::add, Runnable::run, Runnable::run),
                        TestDesk.of(company, new TestDialogs()));
        offers = new DraftOffers(open, new Overlay(), () -> {});
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void aReaderLooksOnceWhenItMayChangeTheCompany() {
        open.editing().refuse("Somebody else is writing.");
        offers.begin();
        assertThat(reads).isEmpty();
        open.editing().allow();
        assertThat(reads).hasSize(1);
        open.editing().refuse("Somebody else is writing again.");
        open.editing().allow();
        assertThat(reads).hasSize(1);
    }

    @Test
    void aPageThatIsClosedNoLongerLooks() {
        open.editing().refuse("Somebody else is writing.");
        offers.begin();
        offers.close();
        open.editing().allow();
        assertThat(reads).isEmpty();
    }
}
