package storeroom.operation;

import static storeroom.TestCompany.TODAY;

import storeroom.TestCompany;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A process that opens a company, which brings it up to date, then books and optimises its file
 * without end. It says {@code saved DOCUMENT} once a booking is acknowledged, and {@code optimised}
 * after each time.
 */
final class Optimiser {

    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private Optimiser() {}

    /** Argument: the company's file. Begins when it is told to. */
    public static void main(String[] arguments) throws IOException {
        say("ready");
        System.in.read();
        try (Company company = TestCompany.open(Path.of(arguments[0]))) {
            while (true) {
                String document = UUID.randomUUID().toString();
                Goods goods = Goods.of(new ItemId(1), Quantity.of(1), TODAY);
                company.receive().receive(MovementKind.RECEIPT, goods.withDocument(document));
                say("saved " + document);
                company.connections().maintenance().compact("Optimise the file");
                say("optimised");
            }
        }
    }

    /** In one piece: no line is ever half there, whenever this process ends. */
    private static void say(String line) throws IOException {
        OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
