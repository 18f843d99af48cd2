/**
 * The one place that knows Spark.
 *
 * <p>A {@link nl.nachtwacht.spark.Cluster} runs {@linkplain nl.nachtwacht.spark.Step steps} over
 * lists, holds their results where they were made ({@link nl.nachtwacht.spark.Held}) and exchanges
 * parts of them by key. It moves values, not meaning: what is read, burned or scored is for the
 * caller to say. Values that tasks need are {@linkplain nl.nachtwacht.spark.Shared shared} once.
 *
 * <p>Only this package imports Spark. A step that fails tells the name of the exception and the
 * place in our code, never its message, which might quote a row.
 */
package nl.nachtwacht.spark;
