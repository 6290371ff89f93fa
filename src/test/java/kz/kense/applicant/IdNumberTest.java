package kz.kense.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of findings §4.3. */
class IdNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "950440001346",
        "210440038887",
        "160140014400",
        "940940000255",
        "960440000151",
        "061211600012",
        "871005350016",
        "050315600121",
        "900101300007"
      })
  void aRightCheckDigitIsAccepted(String number) {
    assertThat(IdNumber.problem(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456789021", "123456789011", "950440001345", "000000000000", "900101300801"})
  void aWrongCheckDigitIsRefused(String number) {
    assertThat(IdNumber.problem(number)).map(Failure::code).contains("applicant.id-checksum");
  }

  @Test
  void aPrefixWhoseSecondPassGivesTenHasNoNumberAtAll() {
    for (char last = '0'; last <= '9'; last++) {
      assertThat(IdNumber.problem("90010130080" + last)).isPresent();
    }
  }

  @Test
  void noOtherLastDigitIsAccepted() {
    String right = "871005350016";
    for (char last = '0'; last <= '9'; last++) {
      assertThat(IdNumber.problem(right.substring(0, 11) + last).isEmpty()).isEqualTo(last == '6');
    }
  }

  @Test
  void lettersAndLengthAreSaidAsSuch() {
    assertThat(IdNumber.problem("95044000134О")).map(Failure::code).contains("applicant.id-digits");
    assertThat(IdNumber.problem("95044")).map(Failure::code).contains("applicant.id-length");
  }

  @Test
  void theFifthDigitTellsAPersonFromALegalEntity() {
    assertThat(new IdNumber("950440001346").ofLegalEntity()).isTrue();
    assertThat(new IdNumber("900101300007").ofLegalEntity()).isFalse();
    assertThat(new IdNumber("900101300007").apparentBirthDate()).contains(LocalDate.of(1990, 1, 1));
    assertThat(new IdNumber("061211600012").apparentBirthDate())
        .contains(LocalDate.of(2006, 12, 11));
  }
}
