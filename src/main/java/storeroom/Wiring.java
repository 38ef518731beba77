package storeroom;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseOptions;
import storeroom.instance.Owner;
import storeroom.operation.AdjustStock;
import storeroom.operation.AlreadyOpenException;
import storeroom.operation.BookScans;
import storeroom.operation.Books;
import storeroom.operation.ChangeItems;
import storeroom.operation.ChangeSetting;
import storeroom.operation.ChangeValuation;
import storeroom.operation.Company;
import storeroom.operation.Counts;
import storeroom.operation.IssueStock;
import storeroom.operation.Paperwork;
import storeroom.operation.ReceiveStock;
import storeroom.operation.RecomputeLevels;
import storeroom.operation.RenameCategory;
import storeroom.operation.ReverseMovement;
import storeroom.operation.SaveCompanyDetails;
import storeroom.operation.SaveItem;
import storeroom.operation.SavePartner;
import storeroom.operation.SetPicture;
import storeroom.operation.SetSupplierItem;
import storeroom.operation.TransferStock;
import storeroom.operation.UndoBooking;
import storeroom.operation.UndoImport;
import storeroom.operation.WriteAccess;
import storeroom.repository.AuditTrail;
import storeroom.repository.Bookings;
import storeroom.repository.CategoryRepository;
import storeroom.repository.CompanyProfile;
import storeroom.repository.ImportRuns;
import storeroom.repository.ItemList;
import storeroom.repository.ItemRepository;
import storeroom.repository.LocationRepository;
import storeroom.repository.MovementLedger;
import storeroom.repository.MovementList;
import storeroom.repository.PartnerRepository;
import storeroom.repository.PictureRepository;
import storeroom.repository.ScanLog;
import storeroom.repository.SettingRepository;
import storeroom.repository.StockLevels;
import storeroom.repository.StockList;
import storeroom.repository.StockValues;
import storeroom.repository.SupplierPrices;
import storeroom.safety.Diagnosis;
import storeroom.safety.Recovery;
import storeroom.safety.UpgradeBackup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

/** Builds the object graph, by hand. */
public final class Wiring implements Company.Opener, Recovery.Source {

    /** How long a window waits for a command before it asks what to do. */
    private static final Duration WINDOW_WAIT = Duration.ofSeconds(2);

    private final Clock clock;
    private final String user;
    private final DatabaseOptions options;
    private final Owner.Work work;

    /**
     * For commands.
     *
     * @param clock today, in the shop's time zone
     * @param user who books
     * @param options the database's limits
     */
    public Wiring(Clock clock, String user, DatabaseOptions options) {
        this(clock, user, options, Owner.Work.COMMAND);
    }

    private Wiring(Clock clock, String user, DatabaseOptions options, Owner.Work work) {
        this.clock = clock;
        this.user = user;
        this.options = options.withUpgradeGuard(new UpgradeBackup(options));
        this.work = work;
    }

    /** The same for a window, which others do not wait for. */
    public Wiring forWindow() {
        return new Wiring(clock, user, options, Owner.Work.WINDOW);
    }

    @Override
    public Company open(Path database) {
        WriteAccess access = access(database);
        access.take(patience());
        try {
            Company company = company(opened(database, ConnectionFactory::open), access);
            if (!access.isHeld()) { // never a writer that others cannot see
                company.close();
                throw new AlreadyOpenException(company.file(), Optional.empty());
            }
            return valued(company, database);
        } catch (RuntimeException | Error e) {
            access.close();
            throw e;
        }
    }

    /** A ledger that was kept before there were values gets them before anybody reads them. */
    private static Company valued(Company company, Path database) {
        try {
            company.changeValuation().valueWhatHasNone();
            return company;
        } catch (RuntimeException e) {
            company.close();
            throw Diagnosis.of(database, e);
        } catch (Error e) {
            company.close();
            throw e;
        }
    }

    /** A command waits for another one as long as one write would wait for another at the worst. */
    private Duration patience() {
        Duration worst = options.gateWait().plus(options.busyWait());
        boolean shorter = work == Owner.Work.WINDOW && worst.compareTo(WINDOW_WAIT) > 0;
        return shorter ? WINDOW_WAIT : worst;
    }

    @Override
    public Company openReadOnly(Path database) {
        return company(opened(database, ConnectionFactory::openReadOnly), access(database));
    }

    /** A damaged or lost company is told from what else may be in the way. */
    private ConnectionFactory opened(
            Path database, BiFunction<Path, DatabaseOptions, ConnectionFactory> opening) {
        Diagnosis.requireThere(database);
        try {
            return opening.apply(database, options);
        } catch (RuntimeException e) {
            throw Diagnosis.of(database, e);
        }
    }

    @Override
    public Recovery of(Path database) {
        return new Recovery(
                database,
                options,
                () -> {
                    WriteAccess access = access(database);
                    access.take(patience());
                    return access::close;
                });
    }

    @Override
    public DatabaseOptions options() {
        return options;
    }

    @Override
    public WriteAccess access(Path database) {
        return new WriteAccess(
                ConnectionFactory.canonical(database),
                () -> Owner.thisProcess(user, options.programVersion(), work, clock.instant()));
    }

    private Company company(ConnectionFactory connections, WriteAccess access) {
        connections.beforeWriting(access::requireHeld);
        connections.afterCommit(access::wrote);
        CategoryRepository categories = new CategoryRepository();
        ItemRepository items = new ItemRepository(categories);
        MovementLedger ledger = new MovementLedger();
        Bookings bookings = new Bookings(ledger);
        AuditTrail audit = new AuditTrail();
        SettingRepository settings = new SettingRepository();
        StockLevels levels = new StockLevels();
        StockValues values = new StockValues();
        StockList stock = new StockList();
        PictureRepository pictures = new PictureRepository();
        Books books = new Books(connections, bookings, ledger, levels, values, clock, user);
        ImportRuns imports = new ImportRuns();
        Paperwork paperwork = Paperwork.of(books);
        LocationRepository locations = new LocationRepository();
        Counts counts = Counts.of(books, locations, categories);
        PartnerRepository partners = new PartnerRepository();
        SupplierPrices prices = new SupplierPrices();
        CompanyProfile profile = new CompanyProfile(settings);
        UndoImport undoImport = new UndoImport(books, imports, items, categories, audit);
        return new Company(
                connections,
                access,
                items,
                categories,
                locations,
                stock,
                new ItemList(items),
                pictures,
                levels,
                values,
                ledger,
                new MovementList(),
                bookings,
                audit,
                settings,
                new SaveItem(connections, items, categories, audit, levels, clock, user),
                new ChangeItems(connections, items, categories, levels, clock, user),
                new RenameCategory(connections, categories, audit, clock, user),
                new SetPicture(connections, items, pictures, audit, clock, user),
                new ReceiveStock(books),
                new IssueStock(books),
                new AdjustStock(books),
                new TransferStock(books),
                new ReverseMovement(books),
                new UndoBooking(books, undoImport, paperwork.cancel(), counts.close()),
                imports,
                undoImport,
                new BookScans(books, items, new ScanLog()),
                new ChangeSetting(connections, settings, audit, clock, user),
                new ChangeValuation(books, settings, audit),
                new RecomputeLevels(connections),
                paperwork,
                counts,
                partners,
                prices,
                profile,
                new SavePartner(connections, partners, prices, audit, clock, user),
                new SetSupplierItem(connections, items, partners, prices, audit, clock, user),
                new SaveCompanyDetails(connections, profile, settings, audit, clock, user),
                clock,
                user);
    }
}
