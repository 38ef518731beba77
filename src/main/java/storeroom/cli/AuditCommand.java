package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import storeroom.db.Reader;
import storeroom.exchange.AuditTable;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.operation.Company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code audit}: who changed which master data and settings, newest first. */
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS =
            AuditTable.COLUMNS.stream()
                    .map(key -> key.equals("id") ? Column.figures(key) : Column.text(key))
                    .toList();

    private static final List<Column> FOR_PEOPLE =
            List.of(
                    Column.text("at"),
                    Column.text("by"),
                    Column.text("what"),
                    Column.text("name"),
                    Column.text("field"),
                    Column.text("before"),
                    Column.text("after"));

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Context context;

    @Mixin private HistoryOptions history = new HistoryOptions();

    @Mixin private OutputOptions output = new OutputOptions();

    AuditCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.read();
                Reader reader = company.connections().reader()) {
            AuditFilter filter = filter(company);
            boolean people = output.isForPeople();
            int total = company.audit().count(reader, filter);
            int most = history.most(context, output);
            ZoneId zone = company.clock().getZone();
            try (Listing listing = output.open(context, people ? FOR_PEOPLE : COLUMNS)) {
                company.audit()
                        .forEach(
                                reader,
                                filter,
                                most,
                                entry ->
                                        listing.row(
                                                people
                                                        ? forPeople(entry, zone)
                                                        : AuditTable.values(entry)));
            }
            if (people) {
                context.print(
                        total > most
                                ? context.say("audit.more", most, total - most)
                                : context.say("audit.all", total));
            }
            return ExitCodes.OK;
        }
    }

    private AuditFilter filter(Company company) {
        ZoneId zone = company.clock().getZone();
        return AuditFilter.ALL
                .withItem(history.item(context, company))
                .between(
                        history.from(context).map(day -> start(day, zone)),
                        history.to(context).map(day -> start(day.plusDays(1), zone)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private @Nullable Object[] forPeople(AuditEntry entry, ZoneId zone) {
        return new @Nullable Object[] {
            MINUTE.format(entry.changedAt().atZone(zone)),
            entry.changedBy(),
            context.say("audit.entity." + entry.entity().name(), entry.label()),
            entry.item().map(AuditEntry.NamedItem::name).orElse(null),
            entry.field().isEmpty()
                    ? context.say("audit.action." + entry.action().name())
                    : entry.field(),
            entry.before().orElse(null),
            entry.after().orElse(null)
        };
    }
}
