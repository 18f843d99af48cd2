package nl.nachtwacht.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every public type, method and constructor says what it is; every package has its front page. */
class JavadocTest {
  private static final Path MAIN = Path.of("src/main/java");

  @Test
  void everyPublicMemberIsDocumented() throws IOException {
    List<Path> sources = sources();
    assertTrue(sources.size() > 20);
    assertEquals(List.of(), undocumented(files(sources)));
  }

  @Test
  void anUndocumentedMemberIsFound() throws IOException {
    JavaFileObject bare =
        new SimpleJavaFileObject(
            java.net.URI.create("string:///Bare.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "/** Said. */ public class Bare { public void unsaid() {} }";
          }
        };
    assertEquals(List.of("Bare.java: unsaid"), undocumented(List.of(bare)));
  }

  @Test
  void everyPackageHasItsFrontPage() throws IOException {
    List<Path> without =
        sources().stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .toList();
    assertEquals(List.of(), without);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(MAIN)) {
      return all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<JavaFileObject> files(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<JavaFileObject> files = new ArrayList<>();
      manager.getJavaFileObjectsFromPaths(sources).forEach(files::add);
      return files;
    }
  }

  private static List<String> undocumented(List<JavaFileObject> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, d -> {}, List.of("-proc:none"), null, files);
    DocTrees trees = DocTrees.instance(task);
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new Finder(trees, unit, found).scan(unit, null);
    }
    return found;
  }

  private static final class Finder extends TreePathScanner<Void, Void> {
    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final List<String> found;

    Finder(DocTrees trees, CompilationUnitTree unit, List<String> found) {
      this.trees = trees;
      this.unit = unit;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      check(type.getModifiers(), type.getSimpleName().toString());
      return super.visitClass(type, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
      if (!overrides) {
        check(method.getModifiers(), method.getName().toString());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void none) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
        check(field.getModifiers(), field.getName().toString());
      }
      return null;
    }

    private void check(ModifiersTree modifiers, String name) {
      boolean seen = modifiers.getFlags().contains(Modifier.PUBLIC) && isVisible();
      if (seen && trees.getDocComment(getCurrentPath()) == null && !name.isEmpty()) {
        String file = unit.getSourceFile().getName();
        found.add(file.substring(file.lastIndexOf('/') + 1) + ": " + name);
      }
    }

    /** A public member of a type that is not public is seen by nobody. */
    private boolean isVisible() {
      for (TreePath path = getCurrentPath().getParentPath(); path != null; ) {
        Tree leaf = path.getLeaf();
        if (leaf instanceof ClassTree type
            && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
          return false;
        }
        path = path.getParentPath();
      }
      return true;
    }
  }
}
