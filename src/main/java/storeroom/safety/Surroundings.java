package storeroom.safety;

import com.fasterxml.jackson.core.JsonGenerator;

import storeroom.db.DatabaseFiles;
import storeroom.instance.LockFile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** The program, the computer, and files from outside: sizes and kinds, never a name or a path. */
final class Surroundings {

    private Surroundings() {}

    /** The program and what it runs on. */
    static String program(Clock clock, String version, Path dataFolder) {
        Runtime runtime = Runtime.getRuntime();
        return HealthJson.write(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("at", clock.instant().toString());
                    json.writeStringField("program_version", version);
                    json.writeStringField("java", System.getProperty("java.vm.version", "?"));
                    json.writeStringField("java_vendor", System.getProperty("java.vendor", "?"));
                    json.writeStringField("os", System.getProperty("os.name", "?"));
                    json.writeStringField("os_version", System.getProperty("os.version", "?"));
                    json.writeStringField("os_arch", System.getProperty("os.arch", "?"));
                    json.writeStringField("locale", Locale.getDefault().toLanguageTag());
                    json.writeStringField("time_zone", clock.getZone().getId());
                    json.writeStringField("charset", Charset.defaultCharset().name());
                    json.writeNumberField("processors", runtime.availableProcessors());
                    json.writeNumberField("memory_limit", runtime.maxMemory());
                    json.writeNumberField("memory_taken", runtime.totalMemory());
                    json.writeNumberField("memory_free", runtime.freeMemory());
                    json.writeObjectFieldStart("data_folder");
                    disk(json, dataFolder);
                    json.writeEndObject();
                    json.writeEndObject();
                });
    }

    /**
     * A company's file from outside, whether it can be opened or not. It is not read: closing a
     * database that Java opened would drop SQLite's locks on it.
     */
    static String company(Path file, Path dataFolder) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        return HealthJson.write(
                json -> {
                    json.writeStartObject();
                    json.writeBooleanField("exists", Files.exists(file));
                    json.writeBooleanField("readable", Files.isReadable(file));
                    json.writeBooleanField("writable", Files.isWritable(file));
                    size(json, "bytes", file);
                    size(json, "wal_bytes", DatabaseFiles.log(absolute));
                    size(json, "shm_bytes", DatabaseFiles.sharedMemory(absolute));
                    size(json, "lock_bytes", LockFile.of(absolute));
                    json.writeBooleanField("folder_writable", Files.isWritable(folder));
                    json.writeBooleanField(
                            "in_data_folder", folder.equals(dataFolder.toAbsolutePath()));
                    disk(json, folder);
                    json.writeEndObject();
                });
    }

    /** Null where there is none. */
    private static void size(JsonGenerator json, String name, Path file) throws IOException {
        json.writeFieldName(name);
        try {
            json.writeNumber(Files.size(file));
        } catch (IOException e) {
            json.writeNull();
        }
    }

    /** What the folder lies on; nothing of it where the system does not tell. */
    private static void disk(JsonGenerator json, Path folder) throws IOException {
        FileStore disk;
        try {
            disk = Files.getFileStore(folder);
        } catch (IOException e) {
            json.writeNullField("file_system");
            return;
        }
        json.writeStringField("file_system", disk.type());
        json.writeNumberField("disk_bytes", disk.getTotalSpace());
        json.writeNumberField("disk_free", disk.getUsableSpace());
    }
}
