package kz.kense.signing.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.office.Employee;
import kz.kense.papers.SigningHands;
import kz.kense.papers.SigningWorkflow;
import kz.kense.signing.token.TokenKeys;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.ui.Choice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** With which key: a file, a token or the national client program, and its PIN if it needs one. */
public final class KeyChoice {
  /** Where keys may lie. */
  public enum Kind {
    FILE,
    TOKEN,
    NCALAYER
  }

  /** What a token shows before its PIN: the choices, and why one of them is no good. */
  private record Shown(List<Choice<String>> choices, Map<String, Failure> unfit) {}

  private final SigningWorkflow signing;
  private final KeyShelf shelf;
  private final Work work;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.FILE);
  private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
  private final StringProperty module = new SimpleStringProperty("");
  private final ObservableList<Choice<String>> tokens = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> token = new SimpleObjectProperty<>();
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> wrong = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> unfit = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> missing = new ReadOnlyObjectWrapper<>();
  private Map<String, Failure> refusals = Map.of();
  private @Nullable Employee me;
  private int looked;

  KeyChoice(SigningWorkflow signing, KeyShelf shelf, Work work) {
    this.signing = signing;
    this.shelf = shelf;
    this.work = work;
    kind.addListener(
        (o, before, now) -> {
          password.set("");
          wrong.set(null);
          if (now == Kind.TOKEN && tokens.isEmpty()) {
            look();
          }
          decide();
        });
    file.addListener((o, before, now) -> decide());
    module.addListener((o, before, now) -> forgetTokens());
    token.addListener((o, before, now) -> decide());
    password.addListener(
        (o, before, now) -> {
          if (!now.isEmpty()) {
            wrong.set(null);
          }
          decide();
        });
    decide();
  }

  /** Offers what this person signed with last. */
  void open(Employee who) {
    me = who;
    password.set("");
    wrong.set(null);
    Optional<String> last = shelf.of(who);
    module.set(shelf.modules(who).stream().findFirst().map(Path::toString).orElse(""));
    if (last.filter(SigningHands.NCALAYER::equals).isPresent()) {
      kind.set(Kind.NCALAYER);
    } else if (last.flatMap(TokenKeys::module).isPresent()) {
      kind.set(Kind.TOKEN);
      look(last.get());
    } else {
      file.set(last.filter(name -> !name.contains("pkcs11:")).map(Path::of).orElse(null));
      kind.set(Kind.FILE);
    }
    decide();
  }

  /** Asks the token library what is plugged in; needs no PIN. */
  void look() {
    look(token.get());
  }

  private void look(@Nullable String wanted) {
    Employee who = me;
    String path = module.get().strip();
    int mine = ++looked;
    if (path.isEmpty() || who == null) {
      forgetTokens();
      return;
    }
    looking.set(true);
    decide();
    work.aside("sign.token.looking", progress -> shown(Path.of(path), who))
        .onSuccess(
            found -> {
              if (mine == looked) {
                show(found, wanted);
              }
            })
        .onFailure(
            why -> {
              if (mine == looked) {
                forgetTokens();
                unfit.set(Phrase.of(why));
              }
            })
        .atEnd(
            () -> {
              if (mine == looked) {
                looking.set(false);
                decide();
              }
            })
        .start();
  }

  private Shown shown(Path library, Employee who) {
    List<Choice<String>> choices = new ArrayList<>();
    Map<String, Failure> bad = new LinkedHashMap<>();
    List<TokenKeys.Found> found = TokenKeys.found(library);
    for (TokenKeys.Found one : found) {
      choices.add(new Choice<>(one.uri(), TokenWords.of(one)));
      signing.refusals(one.chain(), who).stream()
          .findFirst()
          .ifPresent(why -> bad.put(one.uri(), why));
    }
    TokenKeys.tokens(library).stream()
        .filter(t -> !t.label().isBlank() && found.stream().noneMatch(f -> f.token().equals(t)))
        .forEach(
            t ->
                choices.add(
                    new Choice<>(TokenKeys.uri(library, t), new LocalText(t.label(), t.label()))));
    return new Shown(List.copyOf(choices), Map.copyOf(bad));
  }

  private void show(Shown found, @Nullable String wanted) {
    refusals = found.unfit();
    tokens.setAll(found.choices());
    unfit.set(found.choices().isEmpty() ? Phrase.of("sign.token.none") : null);
    List<String> uris = found.choices().stream().map(Choice::value).toList();
    List<String> good = uris.stream().filter(uri -> !refusals.containsKey(uri)).toList();
    token.set(
        uris.contains(String.valueOf(wanted))
            ? wanted
            : good.size() == 1 ? good.getFirst() : uris.size() == 1 ? uris.getFirst() : null);
  }

  private void forgetTokens() {
    looked++;
    looking.set(false);
    refusals = Map.of();
    tokens.clear();
    token.set(null);
    unfit.set(null);
    decide();
  }

  /** As {@link SigningHands} names it. */
  Optional<String> name() {
    return switch (kind.get()) {
      case FILE -> Optional.ofNullable(file.get()).map(f -> f.toAbsolutePath().toString());
      case TOKEN -> Optional.ofNullable(token.get());
      case NCALAYER -> Optional.of(SigningHands.NCALAYER);
    };
  }

  /** Takes the PIN out of the field; the caller wipes it. */
  char[] takePin() {
    char[] pin = password.get().toCharArray();
    password.set("");
    return pin;
  }

  /** The key opened well: it is offered the next time. */
  void used(Employee who, String name) {
    shelf.used(who, name);
  }

  /** The language of the national program's window. */
  Lang lang() {
    return shelf.lang();
  }

  /** The key was refused. */
  void refused(Failure why) {
    wrong.set(Phrase.of(why));
  }

  private void decide() {
    Failure bad = kind.get() == Kind.TOKEN ? refusals.get(String.valueOf(token.get())) : null;
    if (kind.get() == Kind.TOKEN && token.get() != null) {
      unfit.set(bad == null ? null : Phrase.of(bad));
    }
    Phrase reason = null;
    if (kind.get() == Kind.FILE && file.get() == null) {
      reason = Phrase.of("sign.no-key");
    } else if (kind.get() == Kind.TOKEN && looking.get()) {
      reason = Phrase.of("sign.token.looking");
    } else if (kind.get() == Kind.TOKEN && token.get() == null) {
      reason = Phrase.of("sign.no-token");
    } else if (bad != null) {
      reason = Phrase.of(Objects.requireNonNull(bad));
    } else if (kind.get() != Kind.NCALAYER && password.get().isEmpty()) {
      reason = Phrase.of(kind.get() == Kind.TOKEN ? "sign.no-pin" : "sign.no-password");
    }
    missing.set(reason);
  }

  public ObjectProperty<Kind> kind() {
    return kind;
  }

  public ObjectProperty<@Nullable Path> file() {
    return file;
  }

  /** Path of the library that drives the token. */
  public StringProperty module() {
    return module;
  }

  public ObservableList<Choice<String>> tokens() {
    return tokens;
  }

  /** Address of the key in the token. */
  public ObjectProperty<@Nullable String> token() {
    return token;
  }

  /** Password of the key file or PIN of the token. */
  public StringProperty password() {
    return password;
  }

  ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /** Why the key was refused when it was opened; null while nothing speaks against it. */
  public ReadOnlyObjectProperty<@Nullable Phrase> wrong() {
    return wrong.getReadOnlyProperty();
  }

  /** What is wrong with the token or its certificate, known before any PIN. */
  public ReadOnlyObjectProperty<@Nullable Phrase> unfit() {
    return unfit.getReadOnlyProperty();
  }

  /** Why it cannot be signed with yet; null when everything is there. */
  ReadOnlyObjectProperty<@Nullable Phrase> missing() {
    return missing.getReadOnlyProperty();
  }

  /** The password of the keys of a practice office; empty in a real one. */
  Optional<String> practicePassword() {
    return shelf.practicePassword();
  }
}
