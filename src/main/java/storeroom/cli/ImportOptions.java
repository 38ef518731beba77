package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.exchange.CsvFormat;
import storeroom.exchange.DateOrder;
import storeroom.exchange.ImportRequest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What both imports have in common. */
final class ImportOptions {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "import.file")
    private Path file = Path.of("");

    @Option(names = "--map", paramLabel = "FIELD=COLUMN,…", descriptionKey = "import.map")
    private List<String> map = new ArrayList<>();

    @Option(names = "--join", paramLabel = "FILE:COLUMN", descriptionKey = "import.join")
    private List<String> joins = new ArrayList<>();

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "import.date")
    private @Nullable String date;

    @Option(names = "--dry-run", descriptionKey = "import.dryRun")
    private boolean dryRun;

    @Option(names = "--no-backup", descriptionKey = "import.noBackup")
    private boolean noBackup;

    @Option(
            names = {"--good-rows", "--skip-bad"},
            descriptionKey = "import.goodRows")
    private boolean goodRows;

    @Option(names = "--bad-rows", paramLabel = "N", descriptionKey = "import.badRows")
    private int badRows = 100;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "import.encoding")
    private @Nullable String encoding;

    @Option(names = "--delimiter", paramLabel = "SIGN", descriptionKey = "import.delimiter")
    private @Nullable String delimiter;

    @Option(names = "--decimal", paramLabel = "SIGN", descriptionKey = "import.decimal")
    private @Nullable String decimal;

    @Option(names = "--dates", paramLabel = "dmy|mdy|ymd", descriptionKey = "import.dates")
    private @Nullable DateOrder dates;

    /** How many bad rows are to be listed. */
    int badRows() {
        return badRows;
    }

    /** Whether a backup is made before. */
    boolean backup() {
        return !noBackup;
    }

    ImportRequest request(ImportRequest.Kind kind, Context context) {
        ImportRequest request =
                ImportRequest.of(kind, file)
                        .withFormat(format(context))
                        .withMapping(mapping(context))
                        .withJoins(joins.stream().map(join -> join(join, context)).toList())
                        .withGoodRows(goodRows)
                        .withDryRun(dryRun);
        return date == null ? request : request.withDay(context.day(date));
    }

    private CsvFormat format(Context context) {
        CsvFormat format = CsvFormat.DETECT;
        if (encoding != null) {
            try {
                format = format.withEncoding(Charset.forName(encoding));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new UsageException(context.say("encoding.bad", encoding));
            }
        }
        if (delimiter != null) {
            format = format.withDelimiter(sign(delimiter, context));
        }
        if (decimal != null) {
            char point = sign(decimal, context);
            if (point != '.' && point != ',') {
                throw new UsageException(context.say("decimal.bad", decimal));
            }
            format = format.withDecimal(point);
        }
        return dates == null ? format : format.withDates(dates);
    }

    private static char sign(String text, Context context) {
        return switch (text) {
            case "tab", "\\t" -> '\t';
            case String sign when sign.length() == 1 && sign.charAt(0) != '"' -> sign.charAt(0);
            default -> throw new UsageException(context.say("sign.bad", text));
        };
    }

    /** {@code a=b,c=d}; a comma without an equals sign behind it belongs to the header. */
    private Map<String, String> mapping(Context context) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String text : map) {
            String field = "";
            for (String part : text.split(",", -1)) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    field = part.substring(0, equals).strip();
                    mapping.put(field, part.substring(equals + 1).strip());
                } else if (field.isEmpty()) {
                    throw new UsageException(context.say("map.bad", text));
                } else {
                    mapping.merge(field, part, (before, more) -> before + "," + more);
                }
            }
        }
        return mapping;
    }

    /** {@code FILE:COLUMN}, or {@code FILE:COLUMN=COLUMN HERE}. */
    private static ImportRequest.Join join(String text, Context context) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new UsageException(context.say("join.bad", text));
        }
        String key = text.substring(colon + 1);
        int equals = key.indexOf('=');
        return new ImportRequest.Join(
                Path.of(text.substring(0, colon)),
                equals < 0 ? key : key.substring(0, equals),
                equals < 0 ? key : key.substring(equals + 1));
    }
}
