package kz.kense.routing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.kense.TestOffice;
import kz.kense.casefile.Actor;
import kz.kense.office.Session;
import kz.kense.papers.Papers;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.text.Failure;
import kz.kense.ui.Navigation;
import kz.kense.ui.Work;

/**
 * A desk without a window over a real office; answers are delivered when the test asks for them.
 */
final class Desk implements AutoCloseable {
  final TestOffice office;
  final Session session = new Session();
  final Navigation navigation = new Navigation();
  final List<Throwable> troubles = new ArrayList<>();
  final CaseTools tools;
  private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
  private final Work work;

  Desk(Path dir) {
    office = TestOffice.at(dir.resolve("office.kense"), "2016-02-05T10:00");
    work =
        new Work(
            answers::add,
            1,
            new Work.Trouble() {
              @Override
              public void failed(Failure failure) {
                troubles.add(failure);
              }

              @Override
              public void bug(Throwable bug) {
                troubles.add(bug);
              }
            });
    Papers papers =
        new Papers(
            office.cases,
            office.offices::office,
            FormCatalogue.builtIn(),
            new FormRenderer(),
            office.clock);
    tools =
        new CaseTools(
            office.cases,
            office.database,
            office.offices,
            papers,
            session,
            work,
            navigation,
            target -> {});
  }

  /** Sits down as somebody. */
  Desk as(Actor who) {
    session.enter(office.offices.office().employee(who.employee()).orElseThrow());
    return this;
  }

  /** Delivers answers until the model is as awaited. */
  void until(BooleanSupplier there) throws InterruptedException {
    while (!there.getAsBoolean()) {
      Runnable answer = answers.poll(20, TimeUnit.SECONDS);
      assertThat(answer).as("an answer, before the model is as awaited").isNotNull();
      answer.run();
    }
  }

  @Override
  public void close() {
    work.close();
    office.close();
    assertThat(troubles).isEmpty();
  }
}
