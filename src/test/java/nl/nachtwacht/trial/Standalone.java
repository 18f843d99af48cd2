package nl.nachtwacht.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone cluster of Spark on this machine, a master and two workers of one core, made of the
 * jars that the build put beside ours. It has the settings that we advise for a shared cluster, and
 * keeps event logs, as an administrator might.
 */
public final class Standalone implements AutoCloseable {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Pattern ADDRESS =
      Pattern.compile("Starting Spark master at (spark://[0-9.]+:[0-9]+)");

  /** Does what Spark's script of that name does: asks the launcher for the command, and runs it. */
  private static final String SUBMIT =
      """
      #!/usr/bin/env bash
      while IFS= read -r -d '' word; do command+=("$word"); done < <(
        "$JAVA" -Xmx64m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main \
          org.apache.spark.deploy.SparkSubmit "$@" | tail -c +3)
      exec "${command[@]}"
      """;

  private static final List<String> SMALL =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path folder;
  private final Path home;
  private final List<Launched> daemons = new ArrayList<>();
  private final Thread undertaker = new Thread(this::killAll, "undertaker");
  private String master = "";

  private Standalone(Path folder) {
    this.folder = folder;
    this.home = folder.resolve("spark");
  }

  /** Starts a cluster whose files lie in a folder. */
  public static Standalone start(Path folder) {
    Standalone cluster = new Standalone(folder);
    Runtime.getRuntime().addShutdownHook(cluster.undertaker);
    try {
      cluster.install();
      cluster.startDaemons();
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  /** Lays the jars out as Spark's own archive does. */
  private void install() throws IOException {
    Files.createDirectories(home.resolve("conf"));
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(events());
    Files.createFile(home.resolve("RELEASE"));
    Files.createSymbolicLink(home.resolve("jars"), PROJECT.resolve("target/lib"));
    Files.copy(PROJECT.resolve("conf/log4j2.properties"), home.resolve("conf/log4j2.properties"));
    List<String> settings =
        new ArrayList<>(Files.readAllLines(PROJECT.resolve("conf/spark-defaults.conf")));
    settings.removeIf(line -> line.startsWith("spark.eventLog.enabled"));
    settings.add("spark.authenticate.secret geheim");
    settings.add("spark.eventLog.enabled true");
    settings.add("spark.eventLog.compress false");
    settings.add("spark.eventLog.rolling.enabled false");
    settings.add("spark.eventLog.dir " + events().toUri());
    settings.add("spark.driver.host 127.0.0.1");
    settings.add("spark.driver.memory 640m");
    settings.add("spark.driver.extraJavaOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    settings.add("spark.executor.memory 640m");
    settings.add("spark.executor.extraJavaOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    Path defaults = Files.write(home.resolve("conf/spark-defaults.conf"), settings);
    Files.setPosixFilePermissions(defaults, PosixFilePermissions.fromString("rw-------"));
    Path submit = home.resolve("bin/spark-submit");
    Files.writeString(submit, SUBMIT);
    Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwx------"));
  }

  private void startDaemons() throws IOException {
    // Only the daemons say at which port they listen and who joined.
    Path chatty = Files.createDirectories(home.resolve("daemon")).resolve("log4j2.properties");
    String more = "logger.deploy.name = org.apache.spark.deploy\nlogger.deploy.level = info\n";
    Path quiet = home.resolve("conf/log4j2.properties");
    Files.writeString(chatty, Files.readString(quiet) + more);
    Launched first = daemon("master", "org.apache.spark.deploy.master.Master", "--port", "0");
    first.await("the master", () -> ADDRESS.matcher(first.errors()).find());
    Matcher address = ADDRESS.matcher(first.errors());
    master = address.find() ? address.group(1) : "";
    for (String name : List.of("worker1", "worker2")) {
      String work = folder.resolve(name).toString();
      daemon(
          name,
          "org.apache.spark.deploy.worker.Worker",
          "--cores",
          "1",
          "--memory",
          "1g",
          "--work-dir",
          work,
          master);
    }
    for (Launched worker : daemons.subList(1, daemons.size())) {
      worker.await("a worker", () -> worker.errors().contains("Successfully registered"));
    }
  }

  /** Starts a daemon that is killed when this process ends, however it ends. */
  private Launched daemon(String name, String main, String... options) {
    List<String> command = new ArrayList<>(List.of("bash", "-c"));
    command.add("\"$0\" \"$@\" < /dev/null & child=$!; cat > /dev/null; kill -9 $child");
    command.addAll(java(main));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(options));
    Launched daemon = Launched.start(folder, name, environment(), command);
    daemons.add(daemon);
    return daemon;
  }

  private List<String> java(String main) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(SMALL);
    command.addAll(List.of(System.getProperty("nachtwacht.opens").trim().split("\\s+")));
    command.addAll(List.of("-cp", home.resolve("daemon") + ":" + home.resolve("jars") + "/*"));
    command.add(main);
    return command;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA", JAVA);
    environment.put("SPARK_HOME", home.toString());
    environment.put("SPARK_CONF_DIR", home.resolve("conf").toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    return environment;
  }

  /** Submits a command by the launcher, which finds this cluster in the environment. */
  public Launched submit(String name, List<String> settings, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(PROJECT.resolve("jobs/submit").toString());
    command.addAll(List.of("--conf", "spark.master=" + master));
    settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.addAll(List.of(arguments));
    return Launched.start(folder, name, environment(), command);
  }

  /** {@return the processes of the executors by their folders, of one worker, 1 or 2} */
  public Map<Path, ProcessHandle> executors(int worker) {
    Map<Path, ProcessHandle> executors = new HashMap<>();
    Path work = folder.resolve("worker" + worker);
    daemons
        .get(worker)
        .process()
        .descendants()
        .forEach(
            process -> {
              try {
                Path at = Path.of("/proc/" + process.pid() + "/cwd").toRealPath();
                if (at.startsWith(work)) {
                  executors.put(at, process);
                }
              } catch (IOException e) {
                // It ended between two looks.
                executors.remove(work);
              }
            });
    return executors;
  }

  /** {@return the folder of the event logs} */
  public Path events() {
    return folder.resolve("events");
  }

  /** {@return what drivers, executors and daemons wrote, and the event logs} */
  public String said() throws IOException {
    StringBuilder said = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        boolean isLog = file.startsWith(events()) || name.matches("std(out|err)|.*[.](out|err)");
        said.append(isLog ? Files.readString(file) : "");
      }
    }
    return said.toString();
  }

  private void killAll() {
    daemons.forEach(Launched::close);
  }

  @Override
  public void close() {
    killAll();
    Runtime.getRuntime().removeShutdownHook(undertaker);
  }
}
