package storeroom.ui.common;

import storeroom.text.Version;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;

/** What is copied for whoever helps: which program, where, when, and the whole of the failure. */
public final class Details {

    private Details() {}

    static String of(String doing, Throwable error, Path file, Clock clock) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(doing);
        out.println(clock.instant() + "  " + file);
        out.println(
                "Storeroom %s, Java %s, %s %s %s"
                        .formatted(
                                Version.ofTheProgram(),
                                Runtime.version(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")));
        out.print(stack(error));
        return text.toString();
    }

    /** The whole of a failure, as text; never shown, only copied. */
    public static String stack(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
