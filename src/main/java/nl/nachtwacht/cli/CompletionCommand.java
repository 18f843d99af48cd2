package nl.nachtwacht.cli;

import java.util.Locale;
import nl.nachtwacht.problem.Exit;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nachtwacht completion bash|zsh}. */
@Command(
    name = "completion",
    description = "Prints a script by which a shell completes commands and options.",
    footer = {
      "",
      "bash: source <(jobs/submit completion bash)",
      "zsh:  source <(jobs/submit completion zsh)",
      "It completes the words after nachtwacht and after submit, whatever folder submit is in."
    })
final class CompletionCommand extends TerminalCommand {
  /** The shells that the script is for. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  Shell shell;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    String name = spec.root().name();
    String script = AutoComplete.bash(name, spec.root().commandLine());
    // The same script serves both: zsh is told by it to complete as bash does.
    terminal.print(script + "\ncomplete -F _complete_" + name + " -o default submit\n");
    return Exit.DONE.number();
  }
}
