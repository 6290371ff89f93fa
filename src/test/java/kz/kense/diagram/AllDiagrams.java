package kz.kense.diagram;

import java.util.ArrayList;
import java.util.List;
import kz.kense.diagram.Diagrams.View;
import kz.kense.diagram.Diagrams.Wanted;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.text.Lang;

/** Every diagram of every shipped regulation, for tests that must hold for all of them. */
final class AllDiagrams {
  private AllDiagrams() {}

  /** A diagram with a name for the test's report. */
  record One(String name, Scene scene) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<One> with(Letters letters, Lang... langs) {
    List<One> all = new ArrayList<>();
    for (Regulation r : RegulationLibrary.builtIn().all()) {
      for (Regulation.Channel c : r.channels()) {
        for (Lang lang : langs) {
          Wanted wanted = new Wanted(r, c, null, lang, Standing.NOWHERE);
          for (View view : Diagrams.views(c)) {
            String name = r.id() + " " + c.id() + " " + view + " " + lang;
            all.add(new One(name, Diagrams.scene(wanted, view, letters)));
          }
        }
      }
    }
    return all;
  }
}
