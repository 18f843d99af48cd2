/**
 * The kinds of layer: one file per kind.
 *
 * <p>A {@link nl.nachtwacht.layer.LayerKind} says which fields its rows may have, which keys the
 * job file offers beyond those of a {@link nl.nachtwacht.layer.Source}, how a {@link
 * nl.nachtwacht.layer.Row} becomes a feature or is refused with a reason, how features mark tiles,
 * and which columns that makes. {@code LayerKinds.ALL} lists the kinds.
 *
 * <p>Uses problem, job, table, grid, tile. A new kind is one file and one line of that list.
 */
package nl.nachtwacht.layer;
