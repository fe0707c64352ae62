package org.kelisim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Turns the migrations into jOOQ classes, one package {@code org.kelisim.<module>.schema} for each module, by running
 * them on a server of its own, whose files stay as a {@link Template}. Does nothing while the migrations are the ones that both were made from.
 */
public final class GenerateSchema {
    private GenerateSchema() {}

    /** @param arguments the folder of migrations, the folder for the classes, the folder for the template, the name of the database */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var migrations = Path.of(arguments[0]);
        var classes = Path.of(arguments[1]);
        var template = Path.of(arguments[2]);
        var stamp = classes.resolve("migrations.sha256");
        var digest = digest(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest) && Files.exists(template)) {
            return;
        }
        generate(migrations, classes, template, arguments[3]);
        Files.writeString(stamp, digest);
    }

    private static void generate(Path migrations, Path classes, Path template, String name) throws Exception {
        Template.delete(template);
        Files.deleteIfExists(Passwords.fileOf(template));
        try (var database = EmbeddedDatabase.open(template, EmbeddedDatabase.Durability.KEPT)) {
            var url = database.url(name);
            create(database, name);
            Migrations.from("filesystem:" + migrations, url, EmbeddedDatabase.OWNER, database.ownerPassword());
            for (var module : modules(migrations)) {
                GenerationTool.generate(configuration(url, database.ownerPassword(), module, classes));
            }
        }
    }

    private static void create(EmbeddedDatabase database, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url("postgres"), EmbeddedDatabase.OWNER, database.ownerPassword());
                var creation = connection.createStatement()) {
            creation.execute("create database " + name);
        }
    }

    private static Configuration configuration(String url, String password, String module, Path classes) {
        return new Configuration()
                .withLogging(org.jooq.meta.jaxb.Logging.WARN)
                .withJdbc(
                        new Jdbc().withUrl(url).withUser(EmbeddedDatabase.OWNER).withPassword(password))
                .withGenerator(new Generator()
                        .withDatabase(new Database().withInputSchema(module).withExcludes("pg_.*"))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withRoutines(false)
                                .withGlobalObjectReferences(true)
                                .withJavadoc(false)
                                .withComments(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false))
                        .withTarget(new Target()
                                .withPackageName("org.kelisim." + module + ".schema")
                                .withDirectory(classes.toString())));
    }

    private static List<String> modules(Path migrations) throws IOException {
        try (var folders = Files.list(migrations)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String digest(Path migrations) throws IOException, NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                sha.update(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
