package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.SourceText;

/**
 * What of a document that holds several roles each of them is read from: its own lines, and what stands outside of all,
 * which is said of every one.
 */
final class Shares {

    /** A document is read no more often than this over its length, however many roles it holds. */
    private static final int MOST_WORK = 6;

    private final List<Lines> roles;
    private final int[] sharedLines;
    private final List<Block> sharedBlocks = new ArrayList<>();
    private final List<List<Block>> ownBlocks = new ArrayList<>();

    private Shares(List<Lines> roles, List<Block> blocks, int size) {
        this.roles = roles;
        int[] owner = owners(roles, size);
        this.sharedLines = unowned(owner);
        roles.forEach(role -> ownBlocks.add(new ArrayList<>()));
        for (Block block : blocks) {
            int role = owner[block.lines().first()];
            (role < 0 ? sharedBlocks : ownBlocks.get(role)).add(block);
        }
    }

    /**
     * The shares of roles that stand on these lines, in order and apart.
     *
     * @param size how many lines the document has
     */
    static Shares of(List<Lines> roles, List<Block> blocks, int size) {
        return new Shares(roles, blocks, size);
    }

    private static int[] owners(List<Lines> roles, int size) {
        int[] owner = new int[size + 1];
        Arrays.fill(owner, -1);
        for (int role = roles.size() - 1; role >= 0; role--) {
            Arrays.fill(
                    owner,
                    roles.get(role).first(),
                    Math.min(size, roles.get(role).last()) + 1,
                    role);
        }
        return owner;
    }

    private static int[] unowned(int[] owner) {
        int[] lines = new int[owner.length];
        int count = 0;
        for (int line = 1; line < owner.length; line++) {
            if (owner[line] < 0) {
                lines[count++] = line;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    /** The blocks a role is read from, in reading order. */
    List<Block> blocks(int role) {
        List<Block> own = ownBlocks.get(role);
        if (!takesShared(role)) {
            return own;
        }
        int first = roles.get(role).first();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < sharedBlocks.size() && sharedBlocks.get(at).lines().first() < first) {
            blocks.add(sharedBlocks.get(at++));
        }
        blocks.addAll(own);
        blocks.addAll(sharedBlocks.subList(at, sharedBlocks.size()));
        return blocks;
    }

    /** The numbers of the lines a role is to account for, in order. */
    int[] lines(int role) {
        Lines range = roles.get(role);
        int[] own = SourceText.numbers(range.first(), range.last());
        if (!takesShared(role)) {
            return own;
        }
        int[] all = Arrays.copyOf(sharedLines, sharedLines.length + own.length);
        System.arraycopy(own, 0, all, sharedLines.length, own.length);
        Arrays.sort(all);
        return all;
    }

    /** What is shared by so many roles that reading it for each would take for ever is read with the first alone. */
    private boolean takesShared(int role) {
        long work = (long) roles.size() * sharedLines.length;
        int last = roles.getLast().last();
        return role == 0 || work <= (long) MOST_WORK * Math.max(last, 500);
    }
}
