package storeroom.ui;

import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.exchange.SampleCompany;
import storeroom.instance.Owner;
import storeroom.operation.Company;
import storeroom.safety.Recovery;
import storeroom.ui.shell.CompanyMaker;
import storeroom.ui.shell.Reach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Companies in a folder of the test, without other windows that could be sent messages. */
public class TestMaker implements CompanyMaker {

    private final Path usual;

    /** Files whose window somebody wanted to see. */
    public final List<Path> shown = new ArrayList<>();

    /** What is found out about other windows. */
    public volatile Reach reach = Reach.ANSWERS;

    public TestMaker(Path usual) {
        this.usual = usual;
    }

    @Override
    public Company open(Path file) {
        return TestCompany.open(file);
    }

    @Override
    public Company openReadOnly(Path file) {
        return TestCompany.openReadOnly(file);
    }

    @Override
    public void startEditing(Company company) {
        company.startEditing();
    }

    @Override
    public boolean isReachable(Optional<Owner> owner) {
        return reach == Reach.ANSWERS;
    }

    @Override
    public Reach reach(Path file, Optional<Owner> owner) {
        return reach;
    }

    @Override
    public boolean show(Path file) {
        shown.add(file);
        return reach == Reach.ANSWERS;
    }

    @Override
    public Recovery recovery(Path file) {
        return new Wiring(
                        TestCompany.CLOCK,
                        "anna",
                        DatabaseOptions.defaults(TestCompany.CLOCK, "test"))
                .of(file);
    }

    @Override
    public Company openSample() {
        Company company = open(sample());
        SampleCompany.fill(company);
        return company;
    }

    @Override
    public Path sample() {
        return usual.resolveSibling("hardware-shop.storeroom");
    }

    @Override
    public Path usual() {
        return usual;
    }
}
