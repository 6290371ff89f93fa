package kz.kense.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.kense.office.OfficeEvent.FacsimileSet;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of the officials' signatures. Each goes only on what its owner signs with his own key;
 * nobody can put another's.
 */
public final class Facsimiles {
  private final Offices offices;

  public Facsimiles(Offices offices) {
    this.offices = offices;
  }

  /** The address of the picture of this person's signature. */
  public Optional<String> of(Employee employee) {
    return Optional.ofNullable(all().get(employee.id()));
  }

  /** Addresses by employee id. */
  public Map<String, String> all() {
    Map<String, String> present = new LinkedHashMap<>();
    for (Logged<FacsimileSet> logged : offices.logged(FacsimileSet.class)) {
      String sha256 = logged.event().sha256();
      if (sha256 == null) {
        present.remove(logged.event().employee());
      } else {
        present.put(logged.event().employee(), sha256);
      }
    }
    return present;
  }

  /**
   * @param actor who sets it
   * @param picture PNG; null takes the present one away
   */
  public void set(String actor, String employee, byte @Nullable [] picture) {
    offices.log(actor, new FacsimileSet(employee, picture == null ? null : offices.keep(picture)));
  }
}
