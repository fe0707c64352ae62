package org.kelisim.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kelisim.activity.ReportFormView.Choice;
import org.kelisim.platform.Language;
import org.kelisim.platform.SearchText;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Message;
import org.kelisim.platform.table.Wording;
import org.kelisim.programme.Programmes;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Names;
import org.kelisim.structure.Organisations;
import org.springframework.stereotype.Component;

/** Makes forms: empty ones with what is likely preset, and their pages with what there is to choose. */
@Component
class ReportForms {
    private static final int FOUND = 6;

    private final Directory directory;
    private final Programmes programmes;
    private final Names names;
    private final Organisations organisations;

    ReportForms(Directory directory, Programmes programmes, Names names, Organisations organisations) {
        this.directory = directory;
        this.programmes = programmes;
        this.names = names;
        this.organisations = organisations;
    }

    /** An empty form of the sender: today, at the sender's own place. */
    ReportForm blank(Directory.Organisation sender) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(ReportForm.SENDER, sender.code());
        fields.put("start_date", LocalDate.now(Texts.ZONE).toString());
        fields.put(ReportForm.REGION, sender.region() == null ? Names.NATIONAL : sender.region());
        directory.places().stream()
                .filter(place -> Long.valueOf(sender.id()).equals(place.organisationId()))
                .findFirst()
                .ifPresent(place -> fields.put(ReportForm.PLACE, place.code()));
        return new ReportForm(UUID.randomUUID(), fields);
    }

    /** What was typed, with the organiser that is still being typed taken in and the region of a chosen place filled. */
    ReportForm completed(ReportForm form) {
        var typed = form.field(ReportForm.ORGANISER);
        var whole = typed.isEmpty() ? form : form.withOrganiser(exactly(typed));
        return directory.places().stream()
                .filter(place -> place.code().equals(form.field(ReportForm.PLACE)))
                .findFirst()
                .map(place -> whole.with(ReportForm.REGION, place.region())
                        .with("venue", "")
                        .with("locality", ""))
                .orElse(whole);
    }

    ReportFormView view(ReportForm form, String action, Directory.Organisation sender, List<CellError> errors) {
        var own = new ArrayList<Choice>();
        var others = new ArrayList<Choice>();
        for (var place : directory.places()) {
            var choice = new Choice(place.code(), place.name().text());
            if (Long.valueOf(sender.id()).equals(place.organisationId())) {
                own.add(choice);
            } else if (place.region().equals(sender.region()) || place.code().equals(form.field(ReportForm.PLACE))) {
                others.add(choice);
            }
        }
        return new ReportFormView(
                form,
                action,
                sender.name().text(),
                own,
                others,
                names.regionLabels().entrySet().stream()
                        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                        .toList(),
                programmes(sender, form.field("programme_code")),
                form.organisers().stream()
                        .map(organiser -> new Choice(organiser, nameOf(organiser)))
                        .toList(),
                found(form.field(ReportForm.ORGANISER)),
                worded(errors));
    }

    /** The fields in which the two differ, in the reader's words. */
    List<CorrectionView.FieldChange> changes(ReportForm before, ReportForm after) {
        var changes = new ArrayList<CorrectionView.FieldChange>();
        for (var column : ReportsTable.COLUMNS.names()) {
            var was = before.field(column);
            var becomes = after.field(column);
            if (!was.equals(becomes)) {
                changes.add(new CorrectionView.FieldChange(label(column), shown(column, was), shown(column, becomes)));
            }
        }
        return changes;
    }

    private String shown(String column, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (column) {
            case "format" -> Texts.t("activity.format." + value);
            case ReportForm.REGION -> names.regionLabels().getOrDefault(value, value);
            case ReportForm.PLACE ->
                directory.places().stream()
                        .filter(place -> place.code().equals(value))
                        .map(place -> place.name().text())
                        .findFirst()
                        .orElse(value);
            case ReportForm.ORGANISERS ->
                Stream.of(value.split(";")).map(this::nameOf).collect(Collectors.joining("; "));
            case "programme_code" ->
                programmes.find(value).map(one -> one.name().text()).orElse(value);
            case "start_date", "end_date" -> Texts.date(LocalDate.parse(value));
            case "participants", "participants_youth", "participants_women" -> Texts.number(Long.parseLong(value));
            default -> value;
        };
    }

    /** Organisations whose names are near to what is being typed. */
    List<Choice> found(String typed) {
        return typed.isEmpty()
                ? List.of()
                : organisations.find(new Organisations.Sought(typed, "", ""), FOUND, 0).stream()
                        .map(one -> new Choice(one.code(), one.name().text()))
                        .toList();
    }

    /** Plans, projects and campaigns, and those items of plans that the sender answers for. */
    private List<Choice> programmes(Directory.Organisation sender, String chosen) {
        var choices = new ArrayList<Choice>();
        programmes
                .all()
                .forEach(one -> choices.add(new Choice(one.code(), one.name().text())));
        programmes
                .answeredForBy(sender.id())
                .forEach(one -> choices.add(new Choice(one.code(), one.name().text())));
        if (!chosen.isEmpty() && choices.stream().noneMatch(one -> one.value().equals(chosen))) {
            choices.add(new Choice(
                    chosen,
                    programmes.find(chosen).map(one -> one.name().text()).orElse(chosen)));
        }
        return choices;
    }

    /** The code of the organisation that is named just so; otherwise the name as written. */
    private String exactly(String typed) {
        var folded = SearchText.fold(typed);
        return organisations.find(new Organisations.Sought(typed, "", ""), FOUND, 0).stream()
                .filter(one -> one.code().equals(typed)
                        || java.util.Arrays.stream(Language.values())
                                .map(one.name()::asGiven)
                                .anyMatch(name ->
                                        name != null && SearchText.fold(name).equals(folded)))
                .map(Organisations.Organisation::code)
                .findFirst()
                .orElse(typed);
    }

    private String nameOf(String organiser) {
        return organisations.find(organiser).map(one -> one.name().text()).orElse(organiser);
    }

    /** The first error of each field, in words that name fields as the form does. */
    private static Map<String, String> worded(List<CellError> errors) {
        var wording = Wording.in(Language.current());
        var own = "title_" + Language.current().tag();
        var worded = new LinkedHashMap<String, String>();
        for (var error : errors) {
            var isOfTitles = error.column().equals("title_kk") && error.given().isEmpty();
            worded.putIfAbsent(isOfTitles ? own : error.column(), wording.say(labelled(error.message())));
        }
        return worded;
    }

    private static Message labelled(Message message) {
        return new Message(
                message.key(),
                message.args().stream().map(ReportForms::labelled).toList());
    }

    private static Object labelled(Object argument) {
        return switch (argument) {
            case String name when ReportsTable.COLUMNS.names().contains(name) -> label(name);
            case List<?> list -> list.stream().map(ReportForms::labelled).toList();
            default -> argument;
        };
    }

    static String label(String column) {
        return Texts.t("activity.field." + column);
    }
}
