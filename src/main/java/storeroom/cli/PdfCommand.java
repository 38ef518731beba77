package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import storeroom.db.Reader;
import storeroom.exchange.DocumentPaper;
import storeroom.model.Document;
import storeroom.model.DocumentNumber;
import storeroom.operation.Company;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code pdf}: a document on paper. */
@Command(name = "pdf", mixinStandardHelpOptions = true, sortOptions = false)
final class PdfCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "pdf.number")
    private String number = "";

    @Parameters(index = "1", paramLabel = "FILE", arity = "0..1", descriptionKey = "pdf.file")
    private @Nullable Path file;

    PdfCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.read()) {
            Document document = find(company);
            Path target = file == null ? Path.of(DocumentPaper.fileName(document)) : file;
            try {
                new DocumentPaper(context.formats()).save(company, document.id(), target);
            } catch (UncheckedIOException e) {
                throw new UsageException(
                        context.say(
                                "pdf.notWritten",
                                target.toString(),
                                String.valueOf(e.getMessage())));
            }
            context.print(context.say("pdf.written", document.name(), target.toString()));
            return ExitCodes.OK;
        }
    }

    private Document find(Company company) {
        try (Reader reader = company.connections().reader()) {
            return DocumentNumber.parse(number)
                    .flatMap(one -> company.paperwork().documents().find(reader, one))
                    .orElseThrow(() -> new UsageException(context.say("pdf.unknown", number)));
        }
    }
}
