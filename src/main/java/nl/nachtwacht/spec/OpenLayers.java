package nl.nachtwacht.spec;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.layer.Areas;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Exclude;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.release.Unprotected;

/** The layers of a job that anyone may see and that the public side rests on. */
public final class OpenLayers {
  private OpenLayers() {}

  /** {@return of which layers figures may be public} */
  public static EnumSet<Unprotected.Origin> origins(Job job) {
    EnumSet<Unprotected.Origin> open = EnumSet.allOf(Unprotected.Origin.class);
    for (LayerSpec spec : job.layers()) {
      boolean isKept = spec instanceof Cameras.Spec cameras && cameras.isInternal();
      if (isKept || spec.source().isProtected()) {
        origin(spec).ifPresent(open::remove);
      }
    }
    return open;
  }

  /** {@return whether anyone may see what a layer holds, and the public side rests on it} */
  public static boolean has(Job job, String layer) {
    Set<Unprotected.Origin> open = origins(job);
    return job.layers().stream()
        .filter(spec -> spec.source().name().equals(layer))
        .anyMatch(spec -> origin(spec).filter(open::contains).isPresent());
  }

  private static Optional<Unprotected.Origin> origin(LayerSpec spec) {
    if (spec instanceof Areas.Spec || spec instanceof Exclude.Spec) {
      return Optional.of(Unprotected.Origin.AREAS);
    } else if (spec instanceof Lights.Spec) {
      return Optional.of(Unprotected.Origin.LIGHTS);
    } else if (spec instanceof Nightlife.Spec) {
      return Optional.of(Unprotected.Origin.NIGHTLIFE);
    }
    return spec instanceof Cameras.Spec
        ? Optional.of(Unprotected.Origin.CAMERAS)
        : Optional.empty();
  }
}
