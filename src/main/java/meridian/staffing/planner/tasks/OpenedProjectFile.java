package meridian.staffing.planner.tasks;

import java.io.ByteArrayInputStream;
import java.util.List;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.ProblemFile;
import org.jspecify.annotations.Nullable;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.ResourceType;
import org.mpxj.reader.UniversalProjectReader;
import org.xml.sax.SAXParseException;

/** A file of Microsoft Project, or of a program like it, opened by MPXJ; and what of it is work and who are people. */
final class OpenedProjectFile {

    private static final String KNOWN = "iMOPSE's .def, Meridian's JSON, and files of Microsoft Project"
            + " (.mpp, .mpx, XML) or of programs like it (.xer)";

    private static final double WHOLE = 100;

    private OpenedProjectFile() {}

    /**
     * What is in the file.
     *
     * @throws FaultyInput where it is of no known kind, damaged, packed or locked by a password
     */
    static ProjectFile open(ProblemFile file) {
        if (isPacked(file.content())) {
            throw faulty("packed", "this file is packed: unpack it, and plan the file of the project that is in it");
        }
        ProjectFile opened = read(file.content());
        if (opened == null) {
            throw faulty("readable", "this is no project that is known. Known are " + KNOWN);
        }
        if (!opened.getIgnoredErrors().isEmpty()) {
            throw damaged(opened.getIgnoredErrors().getFirst());
        }
        return opened;
    }

    private static @Nullable ProjectFile read(byte[] content) {
        try {
            return new UniversalProjectReader().read(new ByteArrayInputStream(content));
        } catch (MPXJException | RuntimeException | LinkageError | StackOverflowError unreadable) {
            if (MPXJException.PASSWORD_PROTECTED_ENTER_PASSWORD.equals(unreadable.getMessage())
                    || MPXJException.PASSWORD_PROTECTED.equals(unreadable.getMessage())) {
                throw faulty("password", "a password locks the file: save it without one");
            }
            throw damaged(unreadable);
        }
    }

    private static FaultyInput damaged(Throwable why) {
        return faulty(
                "readable",
                "the project cannot be read%s: the file is damaged or breaks off. Save it anew, as XML where it can be"
                        .formatted(line(why)));
    }

    private static String line(Throwable why) {
        for (Throwable each = why; each != null; each = each.getCause()) {
            if (each instanceof SAXParseException xml && xml.getLineNumber() > 0) {
                return " from line " + xml.getLineNumber();
            }
        }
        return "";
    }

    private static FaultyInput faulty(String rule, String text) {
        return new FaultyInput(List.of(new Fault("file", rule, text)));
    }

    /** Zip, gzip and programs that unpack themselves: what they become is not bounded by their size. */
    private static boolean isPacked(byte[] content) {
        return begins(content, 'P', 'K', 3, 4) || begins(content, 0x1f, 0x8b) || begins(content, 'M', 'Z');
    }

    private static boolean begins(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether something is to be done: it has nothing below it, and is neither blank nor switched off. */
    static boolean isWork(org.mpxj.Task task) {
        return !task.getNull() && task.getActive() && !isSummary(task);
    }

    /** Whether it is past, and nothing is to be planned of it. */
    static boolean isFinished(org.mpxj.Task task) {
        return task.getActualFinish() != null
                || (task.getPercentageComplete() != null
                        && task.getPercentageComplete().doubleValue() >= WHOLE);
    }

    static boolean isSummary(org.mpxj.Task task) {
        return task.getSummary() || task.hasChildTasks();
    }

    static boolean isBegun(org.mpxj.Task task) {
        return task.getActualStart() != null
                || (task.getPercentageComplete() != null
                        && task.getPercentageComplete().doubleValue() > 0);
    }

    /** Whether this is somebody who works, and neither material nor a role that stands for nobody yet. */
    static boolean isPerson(org.mpxj.Resource resource) {
        return isWorker(resource) && !resource.getGeneric();
    }

    /** A person, or a role that stands for one. */
    static boolean isWorker(org.mpxj.@Nullable Resource resource) {
        return resource != null
                && !resource.getNull()
                && resource.getType() == ResourceType.WORK
                && resource.getName() != null
                && !resource.getName().isBlank();
    }

    /** The id that stays when rows move. */
    static String id(org.mpxj.Task task) {
        return String.valueOf(task.getUniqueID());
    }

    static String id(org.mpxj.Resource resource) {
        return String.valueOf(resource.getUniqueID());
    }
}
