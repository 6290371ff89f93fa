package kz.kense.office.ui;

import java.time.LocalDate;
import kz.kense.ui.Field;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;

/** The rows of the office's page where numbers and the nomenclature are set. */
final class NumberingRows {
  private static final double[] WEIGHTS = {2, 1, 2, 1};

  private final Ui ui;
  private final NumberingForm form;
  private final Problems problems;
  private final LocalDate today;

  NumberingRows(Ui ui, NumberingForm form, Problems problems, LocalDate today) {
    this.ui = ui;
    this.form = form;
    this.problems = problems;
    this.today = today;
  }

  /** Two registers in a row, each with its case index. */
  void addTo(FormGrid grid) {
    grid.section("office.section.numbering");
    for (int i = 0; i < NumberingForm.REGISTERS.size(); i += 2) {
      String one = NumberingForm.REGISTERS.get(i);
      if (i + 1 < NumberingForm.REGISTERS.size()) {
        String two = NumberingForm.REGISTERS.get(i + 1);
        grid.weighted(WEIGHTS, template(one), index(one), template(two), index(two));
      } else {
        grid.weighted(new double[] {2, 1, 3}, template(one), index(one), words());
      }
    }
    if (NumberingForm.REGISTERS.size() % 2 == 0) {
      grid.row(words());
    }
  }

  private javafx.scene.Node words() {
    return Page.words(ui.text("office.template.words"), "field-help");
  }

  private Field template(String register) {
    Field field =
        Page.text(ui, "office.template." + register, form.template(register), problems, register);
    if (NumberingForm.required(register)) {
      field.required();
    }
    Views.follow(field, form.template(register), now -> help(field, register));
    Views.follow(field, form.index(register), now -> help(field, register));
    return field;
  }

  private void help(Field field, String register) {
    field.help(
        form.example(register, today)
            .map(n -> ui.text("office.template.example", n))
            .orElse(NumberingForm.required(register) ? "" : ui.text("office.template.common")));
  }

  private Field index(String register) {
    return Page.text(ui, "office.caseIndex", form.index(register), problems, "index." + register);
  }
}
