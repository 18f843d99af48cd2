package nl.nachtwacht.publish;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a screen and without a network. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** {@return whether this machine has one} */
  static boolean isThere() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /** Starts one whose every request would go to a proxy that isn't there. */
  static Browser start() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--force-device-scale-factor=1",
        "--proxy-server=http://127.0.0.1:9");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(DRIVER.toString()))
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  /** Opens a page of this disk and waits until it is drawn. */
  void open(Path page, String hash) {
    driver.get("about:blank");
    driver.get(page.toUri() + hash);
    waitFor("!document.getElementById('failed').hidden || document.documentElement.dataset.drawn");
    if (Boolean.TRUE.equals(value("!document.getElementById('failed').hidden"))) {
      throw new AssertionError("the page did not open: " + complaints());
    }
  }

  /** Opens a page of this disk that has no script. */
  void show(Path page) {
    driver.get(page.toUri().toString());
  }

  /** Makes the window as wide and high as that; narrow ones need the way of a phone. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Waits until an expression of the page holds. */
  void waitFor(String expression) {
    await(
        "const done = arguments[arguments.length - 1];"
            + "const look = setInterval(() => { if ("
            + expression
            + ") { clearInterval(look); done(); } }, 20);");
  }

  /** {@return the value of an expression of the page} */
  Object value(String expression) {
    return driver.executeScript("return " + expression);
  }

  /** {@return what an expression of the page gives as text} */
  String text(String expression) {
    return String.valueOf(value(expression));
  }

  /** Runs code of the tests' own, which the policy of the page doesn't bind. */
  void run(String code) {
    driver.executeScript(code);
  }

  /** {@return what code calls back with} */
  Object await(String code) {
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return driver.executeAsyncScript(code);
  }

  /** {@return the element of an id} */
  WebElement element(String id) {
    return driver.findElement(By.id(id));
  }

  /** Presses keys, one after the other. */
  void press(CharSequence... keys) {
    Actions actions = new Actions(driver);
    for (CharSequence key : keys) {
      actions.sendKeys(key);
    }
    actions.perform();
  }

  /** Walks with the tabulator until an id has the focus; {@return how many steps it took} */
  int tabTo(String id) {
    for (int step = 1; step < 100; step++) {
      press(Keys.TAB);
      if (id.equals(value("document.activeElement.id"))) {
        return step;
      }
    }
    throw new AssertionError("no way to " + id);
  }

  /** {@return what the page complained of so far} */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** {@return the page as a PDF on the paper that it asks for, in letters of base 64} */
  String pdf() {
    return (String)
        driver
            .executeCdpCommand(
                "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
            .get("data");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
