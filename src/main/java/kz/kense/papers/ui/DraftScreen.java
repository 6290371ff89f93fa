package kz.kense.papers.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.papers.Drafting;
import kz.kense.papers.Papers;
import kz.kense.text.LocalText;
import kz.kense.ui.Navigation;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Drafting the result of a case: {@code draft CASE_ID}. */
public final class DraftScreen implements Screen {
  private final DraftModel model;
  private final PrintRequest printing;
  private @Nullable Ui shown;

  public DraftScreen(
      Cases cases,
      Papers papers,
      Drafting drafting,
      Offices offices,
      Session session,
      Work work,
      Navigation navigation,
      PrintRequest printing) {
    this.printing = printing;
    model =
        new DraftModel(
            cases,
            papers,
            drafting,
            session,
            work,
            id ->
                offices
                    .office()
                    .employee(id)
                    .map(Employee::name)
                    .orElseGet(() -> LocalText.same(id)),
            id -> navigation.go("case", Long.toString(id)));
    navigation
        .here()
        .addListener(
            (o, before, now) -> {
              if (before != null && before.screen() == this) {
                model.keep(); // whoever leaves finds again what was typed
              }
            });
  }

  @Override
  public String id() {
    return "draft";
  }

  @Override
  public String titleKey() {
    return "draft.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignF.FILE_DOCUMENT_EDIT_OUTLINE;
  }

  @Override
  public boolean inRail() {
    return false;
  }

  @Override
  public void onShow(List<String> args) {
    if (!args.isEmpty()) {
      model.open(Long.parseLong(args.getFirst()));
    }
  }

  @Override
  public void onClose() {
    model.keep();
  }

  @Override
  public Node view(Ui ui) {
    shown = ui;
    return new DraftView(ui, model);
  }

  private void print() {
    Ui ui = shown;
    CaseState c = model.opened().get();
    if (ui != null && c != null) {
      model.printed(pdf -> printing.print(ui, c.intake().number(), pdf));
    }
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.SAVE_DRAFT, model::save);
    keys.put(Shortcut.PRIMARY_ACTION, model::primary);
    keys.put(Shortcut.PRINT, this::print);
    keys.putAll(DocumentViewer.keys(model.page()));
    return keys;
  }
}
