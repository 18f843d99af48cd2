package nl.nachtwacht.job;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;

/** A path, glob or address of a file system that Spark can open; nothing from the network's web. */
final class PathForm implements Form<String> {
  private static final Set<String> SCHEMES = Set.of("file", "hdfs", "s3a", "abfs", "abfss", "gs");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");

  @Override
  public Optional<String> read(Node node, Reading reading) {
    Optional<String> text = Form.text().scan(node);
    if (text.isEmpty()) {
      reading.mismatch(node, words());
      return Optional.empty();
    }
    reading.note(node, text.get(), true);
    Matcher scheme = SCHEME.matcher(text.get());
    if (!scheme.matches()) {
      return Optional.of(reading.folder().resolve(text.get()).normalize().toString());
    }
    if (SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
      return text;
    }
    String what = node.path() + " can't be " + Quote.of(text.get());
    String help = "give a path, or an address that begins with file, hdfs, s3a, abfs or gs";
    reading.problem(Code.E0104, node, what, help);
    return Optional.empty();
  }

  @Override
  public String type() {
    return "path";
  }

  @Override
  public Map<String, Object> schema() {
    return Schema.object("type", "string", "minLength", 1);
  }
}
