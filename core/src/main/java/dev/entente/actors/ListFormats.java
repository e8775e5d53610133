package dev.entente.actors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.Table;
import dev.entente.actors.Mention.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What an entry means in each form of list that is read.
final class ListFormats {
    private static final List<String> OWN = List.of("name", "code", "sector");
    private static final Set<String> OWN_MORE =
            Set.of("kind", "home", "role", "since", "until", "source");
    private static final List<String> OPEN_SANCTIONS =
            List.of("id", "schema", "name", "aliases", "birth_date", "countries");
    private static final int OFAC_COLUMNS = 12;
    private static final String EMPTY = "-0-";
    private static final Set<String> ORGANISATIONS =
            Set.of("Company", "Organization", "LegalEntity", "PublicBody", "Airline");

    private static final Set<Kind> TAKEN =
            Set.of(Kind.STATE, Kind.PEOPLE, Kind.CAPITAL, Kind.REGION, Kind.BODY, Kind.GROUP);

    private final Register register;
    private final Map<String, String> programmes = new LinkedHashMap<>();

    /// What comes of an entry: an entity, or the reason why it is refused; neither for what is no
    /// actor of a state (ships, persons under a programme against crime).
    record Outcome(@Nullable Entity entity, @Nullable String reason) {
        static final Outcome NO_ACTOR = new Outcome(null, null);

        static Outcome refused(String reason) {
            return new Outcome(null, reason);
        }
    }

    /// How the lines of a CSV list are read.
    record Rows(boolean hasHeader, int columns, Reader reader) {
        Outcome entity(int number, List<String> columns) {
            return reader.read(number, columns);
        }
    }

    /// Reads one line.
    interface Reader {
        Outcome read(int number, List<String> columns);
    }

    ListFormats(Register register) {
        this.register = register;
        for (String[] column : Table.rows(ListFormats.class, "programmes.tsv")) {
            programmes.put(column[0], column[1]);
        }
    }

    /// The reader for a list with this first line; null where the form is not known.
    @Nullable Rows rows(List<String> first) {
        int columns = first.size();
        if (columns >= 3
                && first.subList(0, 3).equals(OWN)
                && OWN_MORE.containsAll(first.subList(3, columns))) {
            return new Rows(true, columns, (number, row) -> own(number, first, row));
        }
        if (columns >= 6 && first.subList(0, 6).equals(OPEN_SANCTIONS)) {
            return new Rows(true, columns, this::openSanctions);
        }
        if (columns == OFAC_COLUMNS && first.get(0).matches("\\d{1,9}")) {
            return new Rows(false, columns, this::ofac);
        }
        return null;
    }

    private static Outcome own(int number, List<String> header, List<String> row) {
        Map<String, String> cell = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cell.put(header.get(i), row.get(i).strip());
        }
        String code = cell.getOrDefault("code", "");
        String kind = cell.getOrDefault("kind", "");
        Kind as;
        try {
            as =
                    kind.isEmpty()
                            ? (code.length() == 3 ? Kind.ORGAN : Kind.GROUP)
                            : Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Outcome.refused(
                    "the kind is none of state, people, capital, region, organ, person, body, group");
        }
        return new Outcome(
                new Entity(
                        number,
                        "",
                        List.of(cell.getOrDefault("name", "")),
                        code,
                        cell.getOrDefault("sector", ""),
                        as,
                        cell.getOrDefault("home", ""),
                        cell.getOrDefault("role", ""),
                        cell.getOrDefault("since", ""),
                        cell.getOrDefault("until", ""),
                        cell.getOrDefault("source", "")),
                null);
    }

    private Outcome openSanctions(int number, List<String> row) {
        List<String> names = new ArrayList<>(List.of(row.get(2)));
        names.addAll(parts(row.get(3)));
        return entity(
                number,
                row.get(0),
                row.get(1),
                names,
                parts(row.get(5)),
                "designated (OpenSanctions)");
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /// An entity of FollowTheMoney.
    Outcome followTheMoney(int number, JsonNode node) {
        if (!node.path("schema").isTextual() || !node.path("properties").isObject()) {
            return Outcome.refused(
                    "it has no \"schema\" and \"properties\", as entities of FollowTheMoney have");
        }
        JsonNode properties = node.path("properties");
        List<String> names = new ArrayList<>();
        for (String property : List.of("name", "alias")) {
            properties.path(property).forEach(value -> names.add(value.asText("")));
        }
        List<String> countries = new ArrayList<>();
        for (String property : List.of("country", "nationality", "jurisdiction")) {
            properties.path(property).forEach(value -> countries.add(value.asText("")));
        }
        return entity(
                number,
                node.path("id").asText(""),
                node.path("schema").asText(),
                names,
                countries,
                "");
    }

    private Outcome entity(
            int number,
            String id,
            String schema,
            List<String> names,
            List<String> countries,
            String role) {
        boolean person = schema.equals("Person");
        if (!person && !ORGANISATIONS.contains(schema)) {
            return Outcome.NO_ACTOR;
        }
        String code =
                countries.stream()
                        .map(register::meant)
                        .filter(c -> c != null && Codes.isState(c))
                        .findFirst()
                        .orElse(null);
        if (code == null) {
            return Outcome.refused("none of its countries is a state that the register knows");
        }
        String sector =
                person
                        ? ""
                        : schema.equals("PublicBody")
                                ? "GOV"
                                : schema.equals("Organization") ? "" : "BUS";
        return published(number, id, names, code, sector, person ? Kind.PERSON : Kind.ORGAN, role);
    }

    /// A line of the OFAC list: number, name, type, programme, title and more. "-0-" is empty.
    private Outcome ofac(int number, List<String> row) {
        String type = row.get(2).strip();
        if (!type.equals(EMPTY) && !type.equals("individual")) {
            return Outcome.NO_ACTOR;
        }
        boolean person = type.equals("individual");
        String code = programme(row.get(3));
        if (code == null) {
            return Outcome.NO_ACTOR;
        }
        String name = row.get(1).strip();
        int comma = name.indexOf(", ");
        String turned =
                person && comma > 0
                        ? name.substring(comma + 2) + " " + name.substring(0, comma)
                        : name;
        return published(
                number,
                row.get(0).strip(),
                List.of(turned),
                code,
                "",
                person ? Kind.PERSON : Kind.ORGAN,
                "designated (OFAC)");
    }

    /// An entry of a list that others publish, without the names that would take away another
    /// meaning: a person's of one word, and those that the register has for a state or a body.
    private Outcome published(
            int number,
            String id,
            List<String> names,
            String code,
            String sector,
            Kind kind,
            String role) {
        List<String> own =
                names.stream()
                        .filter(name -> kind != Kind.PERSON || name.strip().contains(" "))
                        .filter(name -> !isTaken(name))
                        .toList();
        return own.isEmpty()
                ? Outcome.NO_ACTOR
                : new Outcome(new Entity(number, id, own, code, sector, kind, role), null);
    }

    private boolean isTaken(String name) {
        return register.named(Spelling.key(name)).stream()
                .anyMatch(line -> TAKEN.contains(line.kind()));
    }

    private @Nullable String programme(String written) {
        for (Map.Entry<String, String> programme : programmes.entrySet()) {
            if (written.strip().startsWith(programme.getKey())) {
                return programme.getValue();
            }
        }
        return null;
    }

    /// The persons and entities of the consolidated list of the United Nations.
    List<Outcome> unitedNations(String xml) {
        List<Outcome> entities = new ArrayList<>();
        int number = 0;
        for (Element entry :
                Jsoup.parse(xml, "", Parser.xmlParser()).select("INDIVIDUAL, ENTITY")) {
            number++;
            boolean person = entry.tagName().equals("INDIVIDUAL");
            List<String> names = new ArrayList<>();
            StringBuilder name = new StringBuilder();
            for (String part : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
                String text = text(entry, part);
                name.append(name.isEmpty() || text.isEmpty() ? "" : " ").append(text);
            }
            names.add(name.toString());
            for (Element alias : entry.select(person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
                String quality = text(alias, "QUALITY");
                String called = text(alias, "ALIAS_NAME");
                if (!called.isEmpty() && !quality.equals("Low")) {
                    names.add(called);
                }
            }
            String programme = text(entry, "UN_LIST_TYPE");
            String nationality = person ? register.meant(text(entry, "NATIONALITY > VALUE")) : null;
            String code = nationality != null ? nationality : programmes.get("UN " + programme);
            Kind kind = code != null && code.length() > 3 ? Kind.GROUP : Kind.ORGAN;
            String role = "designated (UN " + programme + ")";
            entities.add(
                    code == null
                            ? Outcome.NO_ACTOR
                            : published(
                                    number,
                                    text(entry, "DATAID"),
                                    names,
                                    code,
                                    "",
                                    person ? Kind.PERSON : kind,
                                    role));
        }
        return entities;
    }

    private static String text(Element in, String what) {
        Element found = in.selectFirst("> " + what);
        return found == null ? "" : found.text().strip();
    }
}
