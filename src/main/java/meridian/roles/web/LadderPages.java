package meridian.roles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import meridian.roles.LadderRungs;
import meridian.roles.ladders.LadderDrawing;
import meridian.roles.ladders.Ladders;
import meridian.roles.ladders.LevelTable;
import meridian.roles.ladders.Rung;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ladder of each family: drawn, as a table, attribute by attribute, and what is wrong with it. */
@Controller
class LadderPages {

    /** A picture of more roles than this says nothing: the table alone is shown. */
    private static final int DRAWN = 80;

    /** Columns that can be read side by side. */
    private static final int SIDE_BY_SIDE = 8;

    private final LadderRungs rungs;

    LadderPages(LadderRungs rungs) {
        this.rungs = rungs;
    }

    @GetMapping("/ladders")
    String list(Model model) {
        model.addAttribute(
                "families",
                Ladders.of(rungs.all()).byFamily().values().stream()
                        .map(LadderFamily::new)
                        .toList());
        return "roles/ladders";
    }

    @GetMapping("/ladders/{family}")
    String ladder(@PathVariable String family, Model model) {
        LadderFamily shown = family(family);
        model.addAttribute("family", shown);
        model.addAttribute(
                "drawing", shown.onAStep() > 0 && shown.onAStep() <= DRAWN ? LadderDrawing.of(shown.ladder()) : null);
        return "roles/ladder";
    }

    /** @param chosen slugs of the roles to show; without any, the first of the ladder */
    @GetMapping("/ladders/{family}/levels")
    String levels(
            @PathVariable String family,
            @RequestParam(name = "role", required = false) @Nullable List<String> chosen,
            Model model) {
        LadderFamily shown = family(family);
        List<Rung> columns = new ArrayList<>(shown.ladder().rungs());
        if (chosen != null) {
            columns.removeIf(rung -> !chosen.contains(rung.id()));
        }
        List<Rung> beside = columns.stream().limit(SIDE_BY_SIDE).toList();
        model.addAllAttributes(Map.of(
                "family",
                shown,
                "levels",
                LevelTable.of(
                        beside, rungs.expectations(beside.stream().map(Rung::id).toList())),
                "left",
                columns.size() - beside.size()));
        return "roles/levels";
    }

    private LadderFamily family(String slug) {
        Optional<LadderFamily> found = Ladders.of(rungs.all()).byFamily().values().stream()
                .map(LadderFamily::new)
                .filter(family -> family.slug().equals(slug))
                .findFirst();
        return found.orElseThrow(() -> Refusal.missing("No family has the address /ladders/" + slug + "."));
    }
}
