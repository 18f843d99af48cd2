package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.List;

/** What the job says of one layer; each kind adds its own components. */
public interface LayerSpec extends Serializable {
  /** {@return where the rows come from and how to read them} */
  Source source();

  /** {@return the same specs as those of one kind} */
  static <T extends LayerSpec> List<T> all(List<LayerSpec> specs, Class<T> kind) {
    return specs.stream().map(kind::cast).toList();
  }
}
