package nl.nachtwacht.compare;

import java.util.Optional;
import nl.nachtwacht.stat.RankInterval;

/**
 * How a city stands among others by one figure.
 *
 * @param city the city
 * @param indicator the figure
 * @param peers cities of its group that have the figure
 * @param ofPeers the figure of these together; NaN without any
 * @param ofAll the figure of all cities together; NaN without any
 * @param position {@code lower}, {@code not_clearly_different} or {@code higher} than its peers;
 *     empty where that can't be said
 * @param funnel {@code inside}, {@code outside_95} or {@code outside_998}; empty without a funnel
 * @param ranks among its peers; empty where they tell no order
 */
public record Standing(
    City city,
    Indicator indicator,
    int peers,
    double ofPeers,
    double ofAll,
    Optional<String> position,
    Optional<String> funnel,
    Optional<RankInterval> ranks) {}
