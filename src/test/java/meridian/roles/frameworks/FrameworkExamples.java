package meridian.roles.frameworks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Frameworks in the published files' layout: a small one written for the tests, and the samples. */
public final class FrameworkExamples {

    static final String SKILLS = """
            Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill
            Mapping,How places are drawn,know what a map is,read a map,draw a map,teach others to draw maps,Mapper
            Writing (signs),,,write a sign,,,Mapper
            Writing (guides),Writing guides for walkers,,,,,Mapper
            """;

    static final String ROLES = """
            Role Family,Role,Role Description,Role Level,Role Level Description,Role Type,Skill Name,Skill Description,Skill Level,Skill Level Description
            Paths,Mapper,"Draws
            maps",Head of mapping,,SCS,Mapping,How places are drawn,Expert,teach
            Paths,Mapper,,Lead mapper,,,Mapping,How places are drawn,Practitioner,draw
            Paths,Mapper,,Lead mapper,,,Writing (signs),,Working,write a sign
            Paths,Mapper,,Mapper,,,Mapping,How places are drawn,Working,read
            Paths,Mapper,,Senior mapper,,,Mapping,How places are drawn,Practitioner,draw
            Paths,Mapper,,Trainee mapper,,,Mapping,How places are drawn,Awareness,know
            Paths,Warden,Looks after paths,,,,,,,
            """;

    private FrameworkExamples() {}

    static Framework paths() throws UnreadableFramework {
        return read(SKILLS, ROLES);
    }

    /** The invented framework of {@code samples/frameworks}, as it was in a month ("2026-01"). */
    public static Framework sample(String month) throws IOException, UnreadableFramework {
        return GovernmentFramework.read(sampleFile(month + "-skills.csv"), sampleFile(month + "-roles.csv"));
    }

    private static GovernmentFramework.File sampleFile(String name) throws IOException {
        return new GovernmentFramework.File(name, Files.readAllBytes(Path.of("samples", "frameworks", name)));
    }

    static Framework read(String skills, String roles) throws UnreadableFramework {
        return GovernmentFramework.read(file("skills.csv", skills), file("roles.csv", roles));
    }

    static GovernmentFramework.File file(String name, String text) {
        return new GovernmentFramework.File(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
