package kz.kense.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.ui.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginModelTest {
  private static final LoginModel.Person CLERK =
      new LoginModel.Person("1", LocalText.same("Ахметова"), LocalText.same("кеңсе"));

  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<Object> troubles = new ArrayList<>();
  private final List<LoginModel.Person> entered = new ArrayList<>();
  private Instant now = Instant.parse("2016-03-09T03:00:00Z");
  private int attempts;

  private final Work work =
      new Work(
          window::add,
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
  private final LoginModel model = new LoginModel(new Door(), work, () -> now, entered::add);

  @AfterEach
  void close() {
    work.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void theRightPasswordLetsInAndIsForgotten() {
    type(" 850101300123 ", "right");
    model.enter();
    assertThat(model.busy().get()).isTrue();
    deliver();
    assertThat(entered).containsExactly(CLERK);
    assertThat(model.busy().get()).isFalse();
    assertThat(model.password().get()).isEmpty();
  }

  @Test
  void aRefusalIsSaidInPlaceAndTheDelayIsCountedDown() {
    type("850101300123", "wrong");
    model.enter();
    deliver();
    assertThat(model.error().get().key()).isEqualTo("login.refused");
    assertThat(model.waitSeconds().get()).isEqualTo(4);
    now = now.plusMillis(3500);
    model.tick();
    assertThat(model.waitSeconds().get()).isEqualTo(1);
    type("850101300123", "right");
    model.enter();
    assertThat(attempts).as("none during the delay").isEqualTo(1);
    now = now.plusMillis(500);
    model.enter();
    deliver();
    assertThat(entered).containsExactly(CLERK);
  }

  @Test
  void nothingTypedIsNotAnAttempt() {
    model.enter();
    assertThat(model.error().get().key()).isEqualTo("login.need");
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void inTheDemoOfficeOneActsAsAnyone() {
    model.load();
    deliver();
    model.actAs(model.people().get().getFirst());
    deliver();
    assertThat(entered).containsExactly(CLERK);
  }

  private void type(String user, String password) {
    model.user().set(user);
    model.password().set(password);
  }

  private void deliver() {
    try {
      for (int i = 0; i < 2; i++) {
        Runnable next = window.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        next.run();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private final class Door implements LoginModel.Gate {
    @Override
    public LoginModel.Outcome login(String user, char[] password) {
      attempts++;
      return "right".equals(new String(password)) && "850101300123".equals(user)
          ? new LoginModel.Outcome.Entered(CLERK)
          : new LoginModel.Outcome.Refused(Failure.of("login.refused"), now.plusSeconds(4));
    }

    @Override
    public List<LoginModel.Person> demoPeople() {
      return List.of(CLERK);
    }

    @Override
    public LoginModel.Person actAs(String personId) {
      return CLERK;
    }
  }
}
