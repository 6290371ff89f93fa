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
import java.util.Objects;
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
  private static final int WARM_UP = 25;
  private static final int SAMPLES = 31;
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
    RenderedForm ready = page(1);
    PdfSigning unseen = new PdfSigning(Optional.empty(), false, ZONE);
    Optional<OtherLibrary> rival = OtherLibrary.find(other);
    Map<String, Work> works = new LinkedHashMap<>();
    works.put("bare", i -> bare(page));
    works.put("permit", this::permit);
    works.put("code", i -> code(i, new byte[32]).length);
    works.put("page", i -> page(i).pdf().length);
    works.put("signature", i -> signed(ready).length);
    works.put("alone", i -> PdfSigner.sign(page, key, unseen, at).length);
    rival.ifPresent(o -> works.put("other", i -> o.sign(page, bareKey, chain).length));
    Map<String, Double> taken = medians(works);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("key", "RSA-2048, SHA-256");
    figures.put("bareMs", taken.get("bare"));
    figures.put("permitMs", taken.get("permit"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("codeMs", taken.get("code"));
    parts.put("pageMs", taken.get("page"));
    parts.put("signatureMs", taken.get("signature"));
    figures.put("permitParts", parts);
    figures.put("permitBytes", permit(1).length);
    figures.put("batch", batch(batch, heard));
    Map<String, Object> alone = new LinkedHashMap<>();
    alone.put("kenseMs", taken.get("alone"));
    alone.put("other", rival.map(OtherLibrary::name).orElse("none"));
    rival.ifPresent(o -> alone.put("otherMs", taken.get("other")));
    figures.put("signatureAlone", alone);
    return figures;
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

  /**
   * One after another in every round, so that whatever else the machine does falls on all alike;
   * the first rounds, in which the machine learns, are not counted.
   */
  private static Map<String, Double> medians(Map<String, Work> works) {
    Map<String, double[]> samples = new LinkedHashMap<>();
    works.keySet().forEach(name -> samples.put(name, new double[SAMPLES]));
    for (int round = -WARM_UP; round < SAMPLES; round++) {
      for (Map.Entry<String, Work> work : works.entrySet()) {
        long start = System.nanoTime();
        Object made = work.getValue().of(round + WARM_UP);
        double millis = (System.nanoTime() - start) / NANOS;
        if (round >= 0 && made != null) {
          Objects.requireNonNull(samples.get(work.getKey()))[round] = millis;
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    samples.forEach(
        (name, all) -> {
          Arrays.sort(all);
          medians.put(name, rounded(all[SAMPLES / 2]));
        });
    return medians;
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
