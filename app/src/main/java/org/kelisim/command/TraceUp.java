package org.kelisim.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.CountedIn;
import org.kelisim.activity.CountedIn.Counting;
import org.kelisim.activity.Provenance;
import org.kelisim.structure.Names;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.ObjectMapper;

/** From a report up to its activity, and to the figures and releases that count or counted it. */
final class TraceUp {
    private final ApplicationContext context;

    TraceUp(ApplicationContext context) {
        this.context = context;
    }

    /**
     * All of it, for JSON.
     *
     * @param activity path of its page; null while it isn't linked
     */
    record Trace(
            String report,
            List<SourceRows.Source> revisions,
            @Nullable String activity,
            List<Counting> counted) {}

    int print(String key, TraceCommand.Format format) {
        var provenance = context.getBean(Provenance.class);
        var slash = key.indexOf('/');
        var report = context.getBean(Names.class)
                .organisationId(key.substring(0, slash))
                .flatMap(sender -> provenance.report(sender, key.substring(slash + 1)));
        if (report.isEmpty()) {
            System.err.println("There is no report " + key);
            return 1;
        }
        var revisions = provenance.ofReport(report.get());
        var activity = revisions.getFirst().activityId();
        var trace = new Trace(
                key,
                new SourceRows(context).of(revisions),
                activity == null ? null : "/activities/" + activity,
                context.getBean(CountedIn.class)
                        .of(provenance.versionsOf(
                                revisions.stream().map(Provenance.Revision::id).toList())));
        if (format == TraceCommand.Format.json) {
            System.out.println(context.getBean(ObjectMapper.class).writeValueAsString(trace));
        } else {
            print(trace);
        }
        return 0;
    }

    private static void print(Trace trace) {
        trace.revisions().forEach(revision -> System.out.println(revision.text()));
        System.out.println(trace.activity() == null ? "not linked yet" : "activity " + trace.activity());
        trace.counted()
                .forEach(one -> System.out.println(
                        (one.release().isEmpty() ? "figure " : "release " + one.release() + " figure ") + one.code()
                                + " " + one.year()));
    }
}
