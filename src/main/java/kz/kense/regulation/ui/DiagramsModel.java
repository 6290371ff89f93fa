package kz.kense.regulation.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.diagram.Diagrams;
import kz.kense.diagram.Diagrams.Format;
import kz.kense.diagram.Diagrams.View;
import kz.kense.diagram.Diagrams.Wanted;
import kz.kense.diagram.Letters;
import kz.kense.diagram.Scene;
import kz.kense.diagram.Standing;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Which diagram of the chosen regulation is looked at, and saving it as a file. */
final class DiagramsModel {
  private final Work work;
  private final ObjectProperty<@Nullable Notice> notice;
  private final ObjectProperty<@Nullable Regulation> regulation = new SimpleObjectProperty<>();
  private final ObjectProperty<String> channel = new SimpleObjectProperty<>("");
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.HANDBOOK);
  private final ReadOnlyObjectWrapper<@Nullable Scene> scene = new ReadOnlyObjectWrapper<>();
  private Lang lang = Lang.KK;

  DiagramsModel(Work work, ObjectProperty<@Nullable Notice> notice) {
    this.work = work;
    this.notice = notice;
  }

  ObjectProperty<String> channel() {
    return channel;
  }

  ObjectProperty<View> view() {
    return view;
  }

  /** What is to be seen; null while it is drawn, and for a regulation without content. */
  ReadOnlyObjectProperty<@Nullable Scene> scene() {
    return scene.getReadOnlyProperty();
  }

  /** Shows a regulation; its channel and view stay when it has them too. */
  void show(Regulation wanted, Lang language) {
    boolean same = wanted.equals(regulation.get()) && language == lang && scene.get() != null;
    regulation.set(wanted);
    lang = language;
    if (!same) {
      draw();
    }
  }

  void choose(String channelId, View wanted) {
    channel.set(channelId);
    view.set(wanted);
    draw();
  }

  private Optional<Wanted> wanted() {
    Regulation r = regulation.get();
    if (r == null || r.channels().isEmpty()) {
      return Optional.empty();
    }
    Channel c = r.channel(channel.get()).orElse(r.channels().getFirst());
    channel.set(c.id());
    if (!Diagrams.views(c).contains(view.get())) {
      view.set(View.HANDBOOK);
    }
    return Optional.of(new Wanted(r, c, null, lang, Standing.NOWHERE));
  }

  private void draw() {
    scene.set(null);
    wanted()
        .ifPresent(
            w -> {
              View shown = view.get();
              work.aside("diagram.drawing", p -> Diagrams.scene(w, shown, Letters.own()))
                  .onSuccess(drawn -> arrived(w, shown, drawn))
                  .onFailure(why -> notice.set(Notice.error(why)))
                  .unseen()
                  .start();
            });
  }

  /** Another may have been chosen since. */
  private void arrived(Wanted w, View shown, Scene drawn) {
    boolean still =
        w.regulation().equals(regulation.get())
            && w.channel().id().equals(channel.get())
            && shown == view.get()
            && w.lang() == lang;
    if (still) {
      scene.set(drawn);
    }
  }

  /** A name for the file, such as {@code zhm-emi-portal.svg}. */
  String fileName(Format format) {
    Regulation r = Objects.requireNonNull(regulation.get());
    return r.id() + "-" + channel.get() + "." + format.name().toLowerCase(java.util.Locale.ROOT);
  }

  void save(Path file, Format format) {
    wanted()
        .ifPresent(
            w -> {
              View shown = view.get();
              work.aside("diagram.saving", p -> write(w, shown, file, format))
                  .onSuccess(f -> notice.set(Notice.ok(Phrase.of("diagram.saved", f.toString()))))
                  .onFailure(why -> notice.set(Notice.error(why)))
                  .start();
            });
  }

  private static Path write(Wanted w, View view, Path file, Format format) {
    try {
      return Files.write(file, Diagrams.file(w, List.of(view), format));
    } catch (IOException e) {
      throw Failure.of("diagram.not-saved", file.toString()).causedBy(e);
    }
  }
}
