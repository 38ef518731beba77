import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the tables of the migrations as Java: {@code MIGRATIONS DATABASE SOURCES}. The migrations
 * run, in the order of their names, into a fresh SQLite file; jOOQ reads the tables from there. A
 * checksum beside the sources tells the next build that there is nothing to do.
 */
void main(String[] args) throws Exception {
    Path database = Path.of(args[1]);
    Path sources = Path.of(args[2]);
    List<Path> migrations = migrations(Path.of(args[0]));
    Path stamp = sources.resolve("migrations.sha256");
    String checksum = checksum(migrations);
    if (!Files.exists(stamp) || !Files.readString(stamp).equals(checksum)) {
        Files.deleteIfExists(database);
        Files.createDirectories(sources);
        migrate(database, migrations);
        GenerationTool.generate(configuration(database, sources));
    }
    Files.writeString(stamp, checksum);
}

List<Path> migrations(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
        return all.filter(file -> file.getFileName().toString().matches("\\d{3}_.*\\.sql"))
                .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                .toList();
    }
}

/** Of all that decides what is generated: the migrations and this file. */
String checksum(List<Path> migrations) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Files.readAllBytes(Path.of("src", "build", "GenerateTables.java")));
    for (Path migration : migrations) {
        digest.update(migration.getFileName().toString().getBytes());
        digest.update(Files.readAllBytes(migration));
    }
    return HexFormat.of().formatHex(digest.digest());
}

void migrate(Path database, List<Path> migrations) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
            Statement statement = connection.createStatement()) {
        for (Path migration : migrations) {
            try {
                statement.executeUpdate(Files.readString(migration));
            } catch (SQLException e) {
                throw new SQLException(migration + ": " + e.getMessage(), e);
            }
        }
    }
}

Configuration configuration(Path database, Path sources) {
    return new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl("jdbc:sqlite:" + database))
            .withGenerator(
                    new Generator()
                            .withDatabase(
                                    new Database()
                                            .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                            .withExcludes("sqlite_.*|.*_fts_.*")
                                            .withForcedTypes(
                                                    new ForcedType()
                                                            .withName("BIGINT")
                                                            .withIncludeTypes("(?i:INTEGER|INT)")))
                            .withGenerate(
                                    new Generate()
                                            .withJavadoc(false)
                                            .withComments(false)
                                            .withDeprecated(false)
                                            .withGeneratedAnnotation(false)
                                            .withGlobalCatalogReferences(false)
                                            .withGlobalSchemaReferences(false)
                                            .withGlobalRoutineReferences(false)
                                            .withGlobalUDTReferences(false)
                                            .withImplicitJoinPathsToMany(false)
                                            .withImplicitJoinPathsManyToMany(false)
                                            .withEmptyCatalogs(false)
                                            .withEmptySchemas(false)
                                            .withRecords(true)
                                            .withPojos(false)
                                            .withDaos(false))
                            .withTarget(
                                    new Target()
                                            .withPackageName("storeroom.schema")
                                            .withDirectory(sources.toString())
                                            .withClean(true)));
}
