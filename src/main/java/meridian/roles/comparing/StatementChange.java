package meridian.roles.comparing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import meridian.roles.comparing.WordRun.Mark;
import org.jspecify.annotations.Nullable;

/** What became of one statement between two profiles. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StatementChange.Added.class, name = "added"),
    @JsonSubTypes.Type(value = StatementChange.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = StatementChange.Reworded.class, name = "reworded"),
    @JsonSubTypes.Type(value = StatementChange.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = StatementChange.Unchanged.class, name = "unchanged")
})
public sealed interface StatementChange {

    /** The statement in the earlier profile, null where it is new. */
    default @Nullable ProfileStatement before() {
        return null;
    }

    /** The statement in the later profile, null where it is gone. */
    default @Nullable ProfileStatement after() {
        return null;
    }

    /** The statement as it is now, or as it last was. */
    default ProfileStatement statement() {
        ProfileStatement now = after();
        return now == null ? Objects.requireNonNull(before()) : now;
    }

    /** The word for it: "added", "removed", "reworded", "moved", "unchanged". */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The text with what was taken out and put in. */
    List<WordRun> words();

    /** What changed of it beside its words. */
    default Set<Aspect> aspects() {
        return Set.of();
    }

    /** Who reads the list of changes needs to see this one. */
    @JsonIgnore
    default boolean isChange() {
        return true;
    }

    /** The change as a sentence: "Duty added: “Runs the community of practice”." */
    default String sentence() {
        String noun = Sentences.capitalised(statement().kind().noun(1));
        String which = Sentences.quoted(statement().text());
        return aspects().isEmpty()
                ? "%s %s: %s.".formatted(noun, word(), which)
                : "%s %s: %s %s.".formatted(noun, word(), which, aspectsInWords());
    }

    /** "(now desirable, was essential; now under Delivery, was under Scope)", empty where only words changed. */
    default String aspectsInWords() {
        ProfileStatement was = before();
        ProfileStatement is = after();
        return was == null || is == null || aspects().isEmpty()
                ? ""
                : aspects().stream().map(it -> it.inWords(was, is)).collect(Collectors.joining("; ", "(", ")"));
    }

    /** Only the later profile has it. */
    record Added(ProfileStatement after) implements StatementChange {
        @Override
        public List<WordRun> words() {
            return List.of(new WordRun(Mark.ADDED, after.text()));
        }
    }

    /** Only the earlier profile has it. */
    record Removed(ProfileStatement before) implements StatementChange {
        @Override
        public List<WordRun> words() {
            return List.of(new WordRun(Mark.REMOVED, before.text()));
        }
    }

    /** It says it in other words, and may have moved as well. */
    record Reworded(ProfileStatement before, ProfileStatement after, List<WordRun> words, Set<Aspect> aspects)
            implements StatementChange {}

    /** The same words in another place, or weighing otherwise. */
    record Moved(ProfileStatement before, ProfileStatement after, Set<Aspect> aspects) implements StatementChange {
        @Override
        public List<WordRun> words() {
            return List.of(new WordRun(Mark.KEPT, after.text()));
        }
    }

    /** The same words in the same place; its lines may be others. */
    record Unchanged(ProfileStatement before, ProfileStatement after) implements StatementChange {
        @Override
        public List<WordRun> words() {
            return List.of(new WordRun(Mark.KEPT, after.text()));
        }

        @Override
        public boolean isChange() {
            return false;
        }
    }
}
