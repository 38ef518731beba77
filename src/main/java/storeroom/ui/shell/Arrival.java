package storeroom.ui.shell;

import storeroom.operation.Company;

import java.util.Optional;

/**
 * A company on its way from the thread that opened it to the window, which may be gone by then.
 * Whoever comes last closes it. Thread-safe.
 */
final class Arrival {

    private Optional<Company> arrived = Optional.empty();
    private boolean ended;

    /** It is open. */
    synchronized Company put(Company company) {
        if (ended) {
            company.close();
        } else {
            arrived = Optional.of(company);
        }
        return company;
    }

    /** The window has it. */
    synchronized void taken() {
        arrived = Optional.empty();
    }

    /** Nobody takes it any more: closes what is on its way, now or when it arrives. */
    synchronized void end() {
        ended = true;
        arrived.ifPresent(Company::close);
        arrived = Optional.empty();
    }
}
