package kz.kense.papers;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.kense.office.Employee;
import kz.kense.signing.CmsSigners;
import kz.kense.signing.KeyFiles;
import kz.kense.signing.KeySource;
import kz.kense.signing.OutsideSigner;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.Verdict;
import kz.kense.signing.token.NcaLayer;
import kz.kense.signing.token.TokenKeys;
import kz.kense.text.Failure;
import kz.kense.text.Lang;

/**
 * Opens what an official signs with, by its name: the path of a {@code .p12} file, {@code pkcs11:…}
 * for a token, {@link #NCALAYER} for the national client program.
 */
public final class SigningHands {
  /** The name of the national client program on this machine. */
  public static final String NCALAYER = "ncalayer:";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final SigningWorkflow signing;
  private final NcaLayer program;

  public SigningHands(SigningWorkflow signing) {
    this(signing, new NcaLayer(NcaLayer.HERE, PATIENCE));
  }

  /**
   * @param program where the national client program listens
   */
  public SigningHands(SigningWorkflow signing, NcaLayer program) {
    this.signing = signing;
    this.program = program;
  }

  /**
   * Opens a key and makes sure that this official may sign with it now. The national program's key
   * is judged when it has signed, for only then it is known.
   *
   * @param pin is not kept and not wiped; that is the caller's
   * @param lang of the national program's window
   * @throws Failure with the reason: wrong PIN, expired, revoked, another person's, …
   */
  public SigningHand open(String name, char[] pin, Employee me, Lang lang) {
    if (name.equals(NCALAYER)) {
      return new Program(me, lang);
    }
    List<KeySource> sources = List.of(new KeyFiles(), new TokenKeys());
    try {
      SigningKey key = KeySource.open(sources, name, pin);
      signing.requireGood(key.chain(), me);
      return new Opened(SigningHand.of(key), sources);
    } catch (RuntimeException e) {
      sources.forEach(KeySource::close);
      throw e;
    }
  }

  /** A key with the places it came from, which hold it open. */
  private record Opened(SigningHand key, List<KeySource> sources) implements SigningHand {
    @Override
    public Put sign(byte[] pdf, PdfSigning how, Instant at) {
      return key.sign(pdf, how, at);
    }

    @Override
    public void close() {
      sources.forEach(KeySource::close);
    }
  }

  /** The national program, which asks for the key anew for every document. */
  private final class Program implements SigningHand {
    private final Employee me;
    private final Lang lang;

    Program(Employee me, Lang lang) {
      this.me = me;
      this.lang = lang;
    }

    @Override
    public Put sign(byte[] pdf, PdfSigning how, Instant at) {
      X509Certificate[] seen = new X509Certificate[1];
      OutsideSigner signer =
          new OutsideSigner(
              me.name().in(how.look().map(l -> l.lang()).orElse(lang)),
              content -> {
                byte[] cms = program.sign(content, me.iin(), lang);
                List<X509Certificate> chain = CmsSigners.chain(cms);
                signing.requireGood(chain, me);
                seen[0] = chain.getFirst();
                return cms;
              });
      byte[] signed = PdfSigner.signOutside(pdf, signer, how, at);
      // whatever listens at that address: what it gave must be a signature of this file
      if (SignatureVerifier.verify(signed, signing.basis()).verdict() == Verdict.INVALID) {
        throw Failure.of("signing.outside-wrong");
      }
      return new Put(signed, Optional.ofNullable(seen[0]).orElseThrow());
    }
  }
}
