package kz.kense.ui;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/**
 * Several screens that belong together, behind tabs under one name. Keys go to the one that is
 * shown; {@code go(id, PART)} shows the part of that id.
 */
public final class TabbedScreen implements Screen {
  private final String id;
  private final String titleKey;
  private final Ikon icon;
  private final List<Screen> parts;
  private final IntegerProperty shown = new SimpleIntegerProperty();

  public TabbedScreen(String id, String titleKey, Ikon icon, List<Screen> parts) {
    this.id = id;
    this.titleKey = titleKey;
    this.icon = icon;
    this.parts = List.copyOf(parts);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String titleKey() {
    return titleKey;
  }

  @Override
  public Ikon icon() {
    return icon;
  }

  @Override
  public void onShow(List<String> args) {
    for (int i = 0; !args.isEmpty() && i < parts.size(); i++) {
      if (parts.get(i).id().equals(args.getFirst())) {
        shown.set(i);
      }
    }
    parts.forEach(part -> part.onShow(List.of()));
  }

  @Override
  public void onClose() {
    parts.forEach(Screen::onClose);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Set<Shortcut> all = new HashSet<>();
    parts.forEach(part -> all.addAll(part.keys().keySet()));
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    for (Shortcut key : Shortcut.values()) {
      if (all.contains(key)) {
        keys.put(key, () -> press(key));
      }
    }
    return keys;
  }

  private void press(Shortcut key) {
    Runnable action = parts.get(shown.get()).keys().get(key);
    if (action != null) {
      action.run();
    }
  }

  @Override
  public Node view(Ui ui) {
    Label title = new Label(ui.text(titleKey));
    title.getStyleClass().add("screen-title");
    VBox head = new VBox(title);
    head.getStyleClass().add("screen-head");
    TabPane tabs = new TabPane();
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    for (Screen part : parts) {
      Tab tab = new Tab(ui.text(part.titleKey()), part.view(ui));
      tab.setId("tab-" + part.id());
      tab.setGraphic(Icons.of(part.icon()));
      tabs.getTabs().add(tab);
    }
    tabs.getSelectionModel().select(shown.get());
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .addListener((o, before, now) -> shown.set(now.intValue()));
    BorderPane view = new BorderPane(tabs);
    view.setTop(head);
    return view;
  }
}
