package nl.nachtwacht.disclose;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.write.TableOutput;

/**
 * One output of the public side. A new one is a class that implements this and a line in {@link
 * PublicOutputs#ALL}. It is there whatever was reported, with the same columns.
 */
interface PublicOutput extends TableOutput {
  /** {@return what its files are called, without the job's name} */
  Column.Words title();

  /** {@return the columns in their order} */
  List<Column> columns();

  @Override
  default List<Column> columns(Job job, Function<String, Facts> facts) {
    return columns();
  }

  /** Writes its files. */
  void write(PublicResults run, PublicWriter writer);
}
