package kz.kense.papers.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormDefinition;
import kz.kense.result.FormRenderer;
import kz.kense.result.Marks;
import kz.kense.result.Place;
import kz.kense.result.RenderedForm;
import kz.kense.signing.Area;
import kz.kense.signing.DemoAuthority;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.Right;
import kz.kense.signing.SealImage;
import kz.kense.signing.SignatureLook;
import kz.kense.signing.SigningKey;
import kz.kense.statement.HolderDigest;
import kz.kense.statement.QrPicture;
import kz.kense.statement.ResultStatement;
import kz.kense.statement.StatementKey;
import kz.kense.storage.Json;
import kz.kense.storage.Sha256;
import kz.kense.text.Failure;
import kz.kense.text.Lang;

/**
 * Measures, with an RSA-2048 key as the national authority issues them: the bare operation of the
 * key; a one-page permit from the draft's data to signed bytes, as the window makes it (code, page,
 * data, block, seal, signature); a batch of them; and the signature alone beside another library's
 * on the same page.
 */
public final class SignBench {
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final char[] PASSWORD = "bench".toCharArray();
  private static final int WARM_UP = 10;
  private static final int SAMPLES = 30;
  private static final double NANOS = 1e6;

  private final Instant at;
  private final SigningKey key;
  private final PrivateKey bareKey;
  private final Certificate[] chain;
  private final StatementKey statement = StatementKey.make(new SecureRandom());
  private final FormRenderer renderer = new FormRenderer();
  private final FormDefinition form = FormCatalogue.builtIn().find("general-result");
  private final byte[] seal = SealImage.demo();

  /**
   * @param at the moment everything is signed at
   */
  public SignBench(Instant at) {
    this.at = at;
    byte[] file =
        DemoAuthority.create(
                new SecureRandom(), at.minus(Duration.ofDays(1)), at.plus(Duration.ofDays(400)))
            .issue(
                new DemoAuthority.Person(
                    "ӨМІРЗАҚОВ", "ҚАНАТ", "", "900101300007", Optional.empty(), Optional.empty()),
                DemoAuthority.KeyKind.RSA_2048,
                Set.of(Right.ORGANISATION, Right.HEAD),
                at.minus(Duration.ofDays(1)),
                at.plus(Duration.ofDays(365)),
                PASSWORD);
    key = SigningKey.open(file, PASSWORD);
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), PASSWORD);
      String alias = store.aliases().nextElement();
      bareKey = (PrivateKey) store.getKey(alias, PASSWORD);
      chain = store.getCertificateChain(alias);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param batch how many permits in the batch
   * @param other jar of the other library, if it was named
   * @param heard how many of the batch are done
   * @return figures for JSON: milliseconds each, medians; {@code other} is null when there is none
   */
  public Map<String, Object> run(int batch, Optional<Path> other, IntConsumer heard) {
    byte[] page = page(1).pdf();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("key", "RSA-2048, SHA-256");
    figures.put("bareMs", median(SAMPLES, i -> bare(page)));
    figures.put("permitMs", median(SAMPLES, this::permit));
    figures.put("permitParts", parts());
    figures.put("permitBytes", permit(1).length);
    figures.put("batch", batch(batch, heard));
    figures.put("signatureAlone", alone(page, other));
    return figures;
  }

  private Map<String, Object> parts() {
    Map<String, Object> parts = new LinkedHashMap<>();
    RenderedForm ready = page(1);
    parts.put("codeMs", median(SAMPLES, i -> code(i, new byte[32]).length));
    parts.put("pageMs", median(SAMPLES, i -> page(i).pdf().length));
    parts.put("signatureMs", median(SAMPLES, i -> signed(ready).length));
    return parts;
  }

  private Map<String, Object> batch(int size, IntConsumer heard) {
    long start = System.nanoTime();
    for (int i = 1; i <= size; i++) {
      permit(i);
      heard.accept(i);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Object> batch = new LinkedHashMap<>();
    batch.put("documents", size);
    batch.put("seconds", rounded(seconds));
    batch.put("eachMs", size == 0 ? 0 : rounded(seconds * 1000 / size));
    return batch;
  }

  private Map<String, Object> alone(byte[] page, Optional<Path> jar) {
    Map<String, Object> alone = new LinkedHashMap<>();
    PdfSigning unseen = new PdfSigning(Optional.empty(), false, ZONE);
    alone.put("kenseMs", median(SAMPLES, i -> PdfSigner.sign(page, key, unseen, at).length));
    Optional<OtherLibrary> other = OtherLibrary.find(jar);
    alone.put("other", other.map(OtherLibrary::name).orElse("none"));
    other.ifPresent(
        o -> alone.put("otherMs", median(SAMPLES, i -> o.sign(page, bareKey, chain).length)));
    return alone;
  }

  private int bare(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(bareKey);
      signature.update(content, 0, 64);
      return signature.sign().length;
    } catch (GeneralSecurityException e) {
      throw Failure.of("signing.key-unusable", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /** What a signing official waits for, from the draft's data. */
  private byte[] permit(int n) {
    return signed(page(n));
  }

  private RenderedForm page(int n) {
    Map<String, Object> data = data(n);
    byte[] json = Json.write(data).getBytes(StandardCharsets.UTF_8);
    byte[] code = code(n, HexFormat.of().parseHex(Sha256.of(json)));
    return renderer.render(form, Lang.RU, data, Marks.electronic(at).proving(code, json));
  }

  private byte[] code(int n, byte[] digest) {
    return QrPicture.of(
            new ResultStatement(
                    n + "/2026",
                    "Разрешение на эмиссии в окружающую среду",
                    "ТОО «Тараз Жылу»",
                    HolderDigest.of("950440001346", new SecureRandom()),
                    "Котельная № 3",
                    LocalDate.ofInstant(at, ZONE),
                    LocalDate.ofInstant(at, ZONE),
                    LocalDate.ofInstant(at, ZONE).plusYears(3),
                    "Управление природных ресурсов",
                    digest)
                .signed(statement))
        .png();
  }

  private static Map<String, Object> data(int n) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("authorityKk", "Табиғи ресурстар басқармасы");
    data.put("authorityRu", "Управление природных ресурсов");
    data.put("number", n + "/2026");
    data.put("issued", "2026-09-07");
    data.put("place", "город Тараз");
    data.put("documentTitle", "Разрешение на эмиссии в окружающую среду");
    data.put("serviceName", "Выдача разрешения на эмиссии в окружающую среду");
    data.put("applicantName", "ТОО «Тараз Жылу»");
    data.put("applicantId", "950440001346");
    data.put("objectName", "Котельная № 3");
    data.put("incomingNumber", "ЗТ-" + n);
    data.put("incomingDate", "2026-09-01");
    data.put("text", "Разрешаются эмиссии в пределах установленных лимитов. ".repeat(6).strip());
    data.put("signerPosition", "Руководитель управления");
    data.put("signerName", "Өмірзақов Қ. Ә.");
    return data;
  }

  private byte[] signed(RenderedForm page) {
    Place block = page.place("signature").orElseThrow();
    SignatureLook look =
        new SignatureLook(
            Lang.RU,
            block.page(),
            area(block),
            "Руководитель управления",
            ZONE,
            page.place("seal").map(p -> new SignatureLook.Seal(seal, area(p))));
    return PdfSigner.sign(page.pdf(), key, look, at);
  }

  private static Area area(Place place) {
    return new Area(place.x(), place.y(), place.width(), place.height());
  }

  private interface Work {
    Object of(int n);
  }

  private static double median(int times, Work work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.of(i);
    }
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.of(i);
      millis[i] = (System.nanoTime() - start) / NANOS;
    }
    Arrays.sort(millis);
    return rounded(millis[times / 2]);
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
