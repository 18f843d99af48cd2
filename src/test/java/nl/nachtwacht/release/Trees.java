package nl.nachtwacht.release;

import java.util.ArrayList;
import java.util.List;

/** Small trees for tests. */
final class Trees {
  private static final String CITY = "GM0001";

  private Trees() {}

  /** {@return a city of leaves without districts} */
  static Tree flat(int leaves) {
    List<Tree.Leaf> all = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      String code = code("BU", i);
      all.add(new Tree.Leaf(code, 10, List.of("-" + code)));
    }
    return Tree.of(CITY, List.of("neighbourhood"), all);
  }

  /** {@return a city of districts with so many leaves each} */
  static Tree districts(int... sizes) {
    List<Tree.Leaf> all = new ArrayList<>();
    for (int district = 0; district < sizes.length; district++) {
      for (int i = 0; i < sizes[district]; i++) {
        String code = code("BU", all.size());
        all.add(new Tree.Leaf(code, 10, List.of("-" + code, "-" + code("WK", district))));
      }
    }
    return Tree.of(CITY, List.of("neighbourhood", "district"), all);
  }

  /** {@return squares within squares within squares: leaves by block by region} */
  static Tree regions(int[]... blocks) {
    List<Tree.Leaf> all = new ArrayList<>();
    int block = 0;
    for (int region = 0; region < blocks.length; region++) {
      for (int size : blocks[region]) {
        for (int i = 0; i < size; i++) {
          String code = code("S", all.size());
          List<String> path =
              List.of("500-" + code, "1000-" + code("B", block), "4000-" + code("R", region));
          all.add(new Tree.Leaf(code, 25, path));
        }
        block++;
      }
    }
    return Tree.of(CITY, List.of("500", "1000", "4000"), all);
  }

  private static String code(String kind, int number) {
    return kind + (10 + number);
  }
}
