package meridian.staffing.planner.tasks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Consumer;
import meridian.staffing.planner.ProblemFile;
import org.mpxj.ConstraintType;
import org.mpxj.CostRateTable;
import org.mpxj.CostRateTableEntry;
import org.mpxj.Duration;
import org.mpxj.MPXJException;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Rate;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.TimeUnit;
import org.mpxj.common.LocalDateTimeHelper;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.reader.UniversalProjectReader;

/** A project of Microsoft Project as a test makes it: a move of an office in January 2027. */
public final class ProjectFileSamples {

    public static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    public final ProjectFile file = new ProjectFile();
    public final ProjectCalendar calendar;

    private ProjectFileSamples() {
        calendar = file.addDefaultBaseCalendar();
        file.setDefaultCalendar(calendar);
        file.getProjectProperties().setStartDate(at(FIRST, 8));
    }

    static ProjectFileSamples empty() {
        return new ProjectFileSamples();
    }

    /** Two people of a group and one of none; a summary with two tasks below it, and three more. */
    public static ProjectFileSamples officeMove() {
        ProjectFileSamples made = new ProjectFileSamples();
        made.calendar.addCalendarException(LocalDate.of(2027, 1, 6));
        org.mpxj.Resource ann = made.resource("Ann", "Builders", 60);
        made.resource("Ben", "Builders", 40);
        org.mpxj.Resource cy = made.resource("Cy", null, 50.5);
        made.away(cy, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 12));
        org.mpxj.Task build = made.file.addTask();
        build.setName("Building");
        build.setNotes("Mind the stairs.");
        org.mpxj.Task walls = made.below(build, "Walls", 3);
        org.mpxj.Task floor = made.below(build, "Floor", 2);
        walls.addResourceAssignment(ann);
        floor.addResourceAssignment(ann);
        org.mpxj.Task paint = made.task("Paint", 1.5);
        paint.addResourceAssignment(cy);
        paint.setText(7, "blue");
        link(build, paint, 1, RelationType.FINISH_START);
        org.mpxj.Task permit = made.task("Permit", 1);
        permit.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        permit.setConstraintDate(at(LocalDate.of(2027, 1, 8), 8));
        org.mpxj.Task open = made.task("Open", 0);
        open.setMilestone(true);
        open.setDeadline(at(LocalDate.of(2027, 1, 29), 17));
        link(paint, open, 0, RelationType.FINISH_START);
        link(permit, open, 0, RelationType.FINISH_START);
        return made;
    }

    org.mpxj.Resource resource(String name, @org.jspecify.annotations.Nullable String group, double rate) {
        org.mpxj.Resource resource = file.addResource();
        resource.setName(name);
        resource.setType(org.mpxj.ResourceType.WORK);
        resource.setGroup(group);
        CostRateTable rates = new CostRateTable();
        rates.add(new CostRateTableEntry(
                LocalDateTimeHelper.START_DATE_NA, LocalDateTimeHelper.END_DATE_NA, 0, new Rate(rate, TimeUnit.HOURS)));
        resource.setCostRateTable(0, rates);
        return resource;
    }

    void away(org.mpxj.Resource who, LocalDate from, LocalDate to) {
        try {
            ProjectCalendar own = who.addCalendar();
            own.setParent(calendar);
            own.addCalendarException(from, to);
        } catch (MPXJException second) {
            throw new IllegalStateException(second);
        }
    }

    org.mpxj.Task task(String name, double days) {
        return filled(file.addTask(), name, days);
    }

    org.mpxj.Task below(org.mpxj.Task summary, String name, double days) {
        return filled(summary.addTask(), name, days);
    }

    private static org.mpxj.Task filled(org.mpxj.Task task, String name, double days) {
        task.setName(name);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        return task;
    }

    static void link(org.mpxj.Task before, org.mpxj.Task after, double lag, RelationType type) {
        after.addPredecessor(new Relation.Builder()
                .predecessorTask(before)
                .type(type)
                .lag(Duration.getInstance(lag, TimeUnit.DAYS)));
    }

    ProjectFileSamples with(Consumer<ProjectFileSamples> change) {
        change.accept(this);
        return this;
    }

    org.mpxj.Task named(String name) {
        return named(file, name);
    }

    static org.mpxj.Task named(ProjectFile file, String name) {
        return file.getTasks().stream()
                .filter(task -> name.equals(task.getName()))
                .findFirst()
                .orElseThrow();
    }

    static org.mpxj.Resource person(ProjectFile file, String name) {
        return file.getResources().stream()
                .filter(resource -> name.equals(resource.getName()))
                .findFirst()
                .orElseThrow();
    }

    public ProblemFile xml() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            new MSPDIWriter().write(file, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ProblemFile("move.xml", written.toByteArray());
    }

    static ProjectFile opened(byte[] xml) {
        try {
            return new UniversalProjectReader().read(new ByteArrayInputStream(xml));
        } catch (MPXJException unreadable) {
            throw new IllegalStateException(new String(xml, StandardCharsets.UTF_8), unreadable);
        }
    }

    static LocalDateTime at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0));
    }
}
