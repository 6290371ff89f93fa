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
import kz.kense.papers.OfficeTrust;
import kz.kense.papers.Papers;
import kz.kense.papers.SignedRequests;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.signing.RevocationFolder;
import kz.kense.signing.TrustStore;
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

  /** Whom this office believes. */
  TrustStore trust = TrustStore.national();

  private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
  private final Work work;

  Desk(Path dir) {
    this(dir, "2016-02-05T10:00");
  }

  /**
   * @param time on the wall when it opens
   */
  Desk(Path dir, String time) {
    office = TestOffice.at(dir.resolve("office.kense"), time);
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
            new SignedRequests(
                new OfficeTrust(() -> trust, new RevocationFolder(dir.resolve("revocation"))),
                office.offices::office,
                office.clock),
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
