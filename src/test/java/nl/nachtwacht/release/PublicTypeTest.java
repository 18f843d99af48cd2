package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wall is a type: nobody outside the gate's package can make a {@link Public}. */
class PublicTypeTest {
  @TempDir Path folder;

  @Test
  void outsideTheGateNobodyMakesAPublic() {
    String making = "Object o = new nl.nachtwacht.release.Public<>(\"secret\");";
    assertTrue(errors("elsewhere", making).contains("not public"), errors("elsewhere", making));
    String extending = "class Own extends nl.nachtwacht.release.Public<String> {}";
    assertFalse(errors("elsewhere", extending).isEmpty());
  }

  @Test
  void outsideTheGateAPublicCanBeRead() {
    String reading = "String read(nl.nachtwacht.release.Public<String> p) { return p.value(); }";
    assertEquals("", errors("elsewhere", reading));
  }

  @Test
  void noRowOrCountIsReadOutsideTheGate() {
    String reading = "int read(nl.nachtwacht.release.Rows rows) { return rows.size(); }";
    assertTrue(errors("elsewhere", reading).contains("not public"));
  }

  /** {@return what the compiler says of a class with this member} */
  private String errors(String where, String member) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String source = "package " + where + "; class Outside { " + member + " }";
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + where + "/Outside.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", "" + folder);
    boolean isFine = compiler.getTask(said, null, null, options, null, List.of(file)).call();
    assertEquals(isFine, !said.toString().contains("error:"), said.toString());
    return isFine ? "" : said.toString();
  }
}
