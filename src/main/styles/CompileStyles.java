import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import de.larsgrefer.sass.embedded.importer.ClasspathImporter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: {@code meridian.scss} and the design system's Sass to one compressed style sheet. */
class CompileStyles {

    public static void main(String[] args) throws Exception {
        Path from = Path.of(args[0]).resolve("meridian.scss");
        Path to = Path.of(args[1]).resolve("meridian.css");
        Files.createDirectories(to.getParent());
        try (var sass = SassCompilerFactory.bundled()) {
            sass.setOutputStyle(OutputStyle.COMPRESSED);
            sass.setQuietDeps(true);
            sass.registerImporter(new ClasspathImporter().autoCanonicalize());
            Files.writeString(to, sass.compileFile(from.toFile()).getCss());
        }
    }
}
