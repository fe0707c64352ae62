package org.kelisim.publication;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.kelisim.figures.Release;
import org.kelisim.platform.Texts;

/**
 * A release's files described for programs: a descriptor by the Data Package standard (specs.frictionlessdata.io, version 1), which
 * names each column's type and meaning.
 */
record DataPackage(
        String profile,
        String name,
        String title,
        String description,
        String version,
        String created,
        List<Licence> licenses,
        List<Resource> resources) {

    /** @param path of the file, beside the descriptor */
    record Resource(
            String profile,
            String name,
            String title,
            String description,
            String path,
            String format,
            String mediatype,
            String encoding,
            Schema schema) {
        static Resource of(OpenDataFile file) {
            return new Resource(
                    "tabular-data-resource",
                    file.fileName(),
                    file.title(),
                    file.description(),
                    file.fileName() + ".csv",
                    "csv",
                    "text/csv",
                    "utf-8",
                    new Schema(file.fields().stream()
                            .map(field -> new Field(field.name(), field.type(), field.description()))
                            .toList()));
        }
    }

    record Schema(List<Field> fields) {}

    record Field(String name, String type, String description) {}

    static DataPackage of(Release release) {
        return new DataPackage(
                "tabular-data-package",
                "kelisim-" + release.number(),
                Texts.t("publication.data.package", release.number()),
                Texts.t("publication.data.lead"),
                release.number().toString(),
                release.asOf().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                List.of(Licence.OPEN_DATA),
                Arrays.stream(OpenDataFile.values()).map(Resource::of).toList());
    }
}
