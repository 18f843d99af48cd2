package nl.nachtwacht.release;

/**
 * A neighbourhood as far as the gate needs it.
 *
 * @param municipality code of its city
 * @param code its own code
 * @param district code of its district, empty when not delivered
 * @param cells how many cells of the domain it holds
 */
public record Neighbourhood(String municipality, String code, String district, int cells) {}
