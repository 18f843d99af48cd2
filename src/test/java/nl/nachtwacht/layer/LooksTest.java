package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.nachtwacht.job.Key;
import org.junit.jupiter.api.Test;

/** What kinds say of their looks is whole, and speaks of things that there are. */
class LooksTest {
  @Test
  void everyKindSaysHowItLooks() {
    for (LayerKind kind : LayerKinds.ALL) {
      assertFalse(kind.looks().isEmpty(), kind.role());
    }
  }

  @Test
  void everyFieldGoesByAnotherName() {
    for (LayerKind kind : LayerKinds.ALL) {
      for (Field field : kind.fields()) {
        assertFalse(field.also().isEmpty(), kind.role() + "." + field.name());
      }
    }
  }

  @Test
  void looksSpeakOfFieldsAndKeysOfTheirKind() {
    for (LayerKind kind : LayerKinds.ALL) {
      List<String> keys = kind.section().keys().stream().<String>map(Key::name).toList();
      List<String> fields =
          Stream.concat(kind.fields().stream(), SourceKeys.PLACE.stream())
              .map(Field::name)
              .toList();
      for (Looks looks : kind.looks()) {
        assertTrue(fields.containsAll(looks.telling()), looks.name());
        assertTrue(keys.containsAll(looks.keys().keySet()), looks.name());
        looks.words().forEach(w -> assertTrue(keys.contains(w.key()), w.key()));
        looks.words().forEach(w -> assertTrue(fields.contains(w.field()), w.field()));
        looks.spans().forEach(s -> assertTrue(keys.contains(s.key()), s.key()));
        looks.spans().forEach(s -> assertTrue(fields.contains(s.field()), s.field()));
      }
    }
  }

  @Test
  void namesOfLayersAndWordsInNamesOfFilesAreTakenOnce() {
    List<String> names = new ArrayList<>();
    List<String> words = new ArrayList<>();
    LayerKinds.ALL.forEach(
        kind ->
            kind.looks()
                .forEach(
                    looks -> {
                      names.add(looks.name());
                      words.addAll(looks.called());
                    }));
    assertEquals(names, List.copyOf(new LinkedHashSet<>(names)));
    assertEquals(words, List.copyOf(new LinkedHashSet<>(words)));
    assertTrue(words.stream().allMatch(word -> word.matches("[a-zé]+")), words + "");
  }

  @Test
  void contextLayersGetNamesThatTheyMayHave() {
    Set<String> reserved = Set.copyOf(LayerKinds.RESERVED);
    new Context().looks().forEach(looks -> assertFalse(reserved.contains(looks.name())));
  }

  @Test
  void everyNameOfEastHasItsNorth() {
    assertEquals(SourceKeys.PLACE.get(0).also().size(), SourceKeys.PLACE.get(1).also().size());
  }
}
