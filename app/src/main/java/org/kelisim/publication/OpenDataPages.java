package org.kelisim.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.figures.Release;
import org.kelisim.figures.Releases;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.TableDownload;
import org.kelisim.platform.table.TableFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Open data: signed releases as files, with what their columns mean and what may be done with them. */
@Controller
class OpenDataPages {
    private final Pages pages;
    private final Releases releases;
    private final OpenData data;

    OpenDataPages(Pages pages, Releases releases, OpenData data) {
        this.pages = pages;
        this.releases = releases;
        this.data = data;
    }

    @GetMapping("/data")
    ModelAndView list() {
        return new ModelAndView(
                "publication/data",
                Map.of(
                        "page",
                        pages.titled(Texts.t("publication.data")),
                        "releases",
                        releases.all().stream().filter(Release::isSigned).toList(),
                        "files",
                        List.of(OpenDataFile.values()),
                        "licence",
                        Licence.OPEN_DATA));
    }

    @GetMapping("/data/{number}/{file:[a-z]+}.{kind:csv|xlsx}")
    void file(
            @PathVariable String number,
            @PathVariable String file,
            @PathVariable String kind,
            HttpServletResponse response)
            throws IOException {
        var release = signed(number);
        var wanted = OpenDataFile.named(file)
                .orElseThrow(() -> new NoSuchElementException("no file " + file + " in the open data"));
        try (var writer = TableDownload.open(response, release.number() + "-" + file, TableFormat.ofExtension(kind))) {
            data.write(release, wanted, writer);
        }
    }

    @GetMapping(path = "/data/{number}/datapackage.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    DataPackage description(@PathVariable String number) {
        return DataPackage.of(signed(number));
    }

    private Release signed(String number) {
        var release = releases.named(number);
        if (!release.isSigned()) {
            throw new NoSuchElementException("release " + number + " is not signed");
        }
        return release;
    }
}
