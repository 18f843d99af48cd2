package nl.nachtwacht.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What all pages have in common: one file with its styles and scripts inside.
 *
 * <p>Guarantee: the page's security policy lets in these styles and scripts, by their digests, and
 * nothing else; it asks no network unless a host of images is named.
 */
final class PageFrame {
  private static final String INTERN_NL = "INTERN – alleen voor de eigen organisatie";
  private static final String INTERN_EN = "INTERN – for the organisation itself only";

  private final String language;
  private final String title;
  private final List<String> styles = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<String> images = new ArrayList<>();

  PageFrame(String language, String title) {
    this.language = language;
    this.title = title;
  }

  /** {@return a text file beside this class, or at an absolute path of the class path} */
  static String resource(String name) {
    try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
      // Browsers turn line ends into \n before they take a digest.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a style sheet. */
  PageFrame style(String css) {
    styles.add(css);
    return this;
  }

  /** Adds a script, which runs after the body is there. */
  PageFrame script(String code) {
    if (code.contains("</script")) {
      throw new IllegalStateException("a script that ends itself");
    }
    scripts.add(code);
    return this;
  }

  /** Lets images come from a source of the security policy, such as {@code https://host}. */
  PageFrame images(String source) {
    images.add(source);
    return this;
  }

  /** {@return the page around a body} */
  String around(Consumer<Markup> body) {
    Markup page = new Markup().raw("<!DOCTYPE html>\n").open("html", "lang", language);
    page.open("head").empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy());
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", title);
    styles.forEach(css -> page.open("style").raw(css).close());
    page.close().open("body");
    body.accept(page);
    scripts.forEach(code -> page.open("script").raw(code).close());
    return page.close().close().toString();
  }

  /** The line above pages that only the organisation itself may see. */
  static void intern(Markup page, String language) {
    page.open("section", "aria-label", "INTERN")
        .element("p", language.equals("en") ? INTERN_EN : INTERN_NL, "class", "intern")
        .close();
  }

  private String policy() {
    String policy = "default-src 'none'";
    policy += scripts.isEmpty() ? "" : "; script-src " + digests(scripts);
    policy += "; style-src " + digests(styles);
    policy += images.isEmpty() ? "" : "; img-src " + String.join(" ", images);
    return policy + "; base-uri 'none'; form-action 'none'";
  }

  private static String digests(List<String> texts) {
    return texts.stream()
        .map(text -> HexFormat.of().parseHex(Digest.of(text.getBytes(StandardCharsets.UTF_8))))
        .map(digest -> "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
        .collect(Collectors.joining(" "));
  }
}
