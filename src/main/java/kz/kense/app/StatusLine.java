package kz.kense.app;

import java.time.LocalDateTime;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import kz.kense.ui.Icons;
import kz.kense.ui.Job;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The quiet line at the bottom: when a change last reached the disk, and what runs in the
 * background.
 */
final class StatusLine extends HBox {
  private final Ui ui;
  private final HBox jobs = new HBox();
  private final Label saved = new Label();
  private final ListChangeListener<Job> changed = change -> showJobs();

  StatusLine(Ui ui, ShellModel model) {
    this.ui = ui;
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    jobs.setAlignment(Pos.CENTER_RIGHT);
    jobs.getStyleClass().add("status-jobs");
    saved.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(saved);
    ShellModel.Account account = model.account().get();
    if (account != null) {
      getChildren().add(new Label(account.office().in(ui.lang())));
    }
    getChildren().addAll(Views.spring(), jobs);
    Views.follow(this, model.lastSaved(), this::showSaved);
    ui.work().jobs().addListener(new WeakListChangeListener<>(changed));
    showJobs();
  }

  private void showSaved(@Nullable LocalDateTime at) {
    saved.setText(
        at == null
            ? ui.text("shell.saved.never")
            : ui.text("shell.saved", ui.formats().time(at.toLocalTime())));
  }

  private void showJobs() {
    jobs.getChildren().clear();
    if (ui.work().jobs().isEmpty()) {
      return;
    }
    Job job = ui.work().jobs().getFirst();
    Label what = new Label(ui.text(job.what()));
    what.setMinWidth(Region.USE_PREF_SIZE);
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText(what.getText());
    Views.follow(bar, job.progress(), now -> bar.setProgress(now.doubleValue()));
    jobs.getChildren().addAll(what, bar);
    if (job.cancellable()) {
      jobs.getChildren()
          .add(Icons.button(MaterialDesignC.CLOSE, ui.text("shell.job.cancel"), job::cancel));
    }
    int more = ui.work().jobs().size() - 1;
    if (more > 0) {
      jobs.getChildren().add(new Label(ui.text("shell.jobs.more", more)));
    }
  }
}
