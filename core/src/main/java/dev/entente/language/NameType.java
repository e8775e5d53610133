package dev.entente.language;

/// What a name is the name of.
public enum NameType {
    /// A person.
    PERSON,
    /// An organisation.
    ORGANISATION,
    /// A state, a region or a town as a place or as those who act for it.
    STATE_OR_TOWN,
    /// Another place: a river, a sea, a mountain.
    PLACE,
    /// A building, an airport, a bridge, a base.
    FACILITY,
    /// A people, a religion, a political group: "Korean", "Republican".
    PEOPLE,
    /// A war, a summit, a storm.
    EVENT,
    /// A weapon or a military vehicle.
    WEAPON,
    /// A day, a time, a span of time.
    DATE,
    /// A number with or without a unit, money, a percentage.
    QUANTITY,
    /// Another name: a work, a law, a product, a language.
    OTHER;

    /// The type of a tag as the model writes it.
    static NameType of(String tag) {
        return switch (tag) {
            case "PER" -> PERSON;
            case "ORG" -> ORGANISATION;
            case "GPE" -> STATE_OR_TOWN;
            case "LOC" -> PLACE;
            case "FACILITY" -> FACILITY;
            case "NORP" -> PEOPLE;
            case "EVENT" -> EVENT;
            case "WEAPON" -> WEAPON;
            case "DATE" -> DATE;
            case "QUANTITY" -> QUANTITY;
            case "MISC" -> OTHER;
            default ->
                    throw new ModelException("The model has names of an unknown type " + tag + ".");
        };
    }
}
