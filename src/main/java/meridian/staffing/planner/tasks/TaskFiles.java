package meridian.staffing.planner.tasks;

import java.util.Locale;
import meridian.staffing.planner.KindOfProblem;
import meridian.staffing.planner.Plannable;
import meridian.staffing.planner.ProblemFile;

/** Files of work items. */
public final class TaskFiles implements KindOfProblem {

    @Override
    public boolean isIn(ProblemFile file) {
        return isDef(file) || (isJson(file) && file.text().contains("\"tasks\""));
    }

    @Override
    public Plannable read(ProblemFile file) {
        if (isJson(file)) {
            return new TaskProblem(ProjectJson.read(file));
        }
        if (isDef(file) || file.text().contains("ResourceID")) {
            return new TaskProblem(DefReader.read(file));
        }
        return new TaskProblem(ProjectFileReader.read(file), file);
    }

    private static boolean isDef(ProblemFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".def");
    }

    private static boolean isJson(ProblemFile file) {
        return !isDef(file) && file.text().stripLeading().startsWith("{");
    }
}
