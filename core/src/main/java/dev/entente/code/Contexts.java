package dev.entente.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an event is about, by a few words that leave little doubt.
final class Contexts {
    private static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        put(
                "military",
                "military troops soldiers army missile missiles munitions ammunition shells"
                        + " arms weapons artillery airstrike airstrikes warships defense navy exercises rockets"
                        + " drones shelling warplanes bombing ballistic");
        put("intelligence", "intelligence spy spies espionage");
        put(
                "diplomatic",
                "diplomatic diplomats ambassador ambassadors embassy envoy summit talks"
                        + " consulate visit veto vetoed");
        put(
                "economic",
                "trade tariffs tariff economic sanctions oil investment exports imports loan"
                        + " embargo currency");
        put("legal", "court tribunal lawsuit convicted indicted sentenced verdict prosecutor");
        put("election", "election elections ballot voters");
        put("legislative", "parliament lawmakers senate congress legislature");
        put("human_rights", "torture genocide atrocities");
        put("peacekeeping", "peacekeepers peacekeeping");
        put("asylum", "asylum refugees");
        put("migration", "migrants immigration");
        put("terrorism", "terrorist terrorists terrorism");
        put("cbrn", "nuclear uranium plutonium chemical icbm");
        put("cyber", "cyber cyberattack hackers ransomware");
        put("illegal_drugs", "drugs fentanyl cocaine heroin");
        put("health", "vaccines vaccine pandemic");
        put("territory", "annexation annexed annex");
    }

    private Contexts() {}

    private static void put(String context, String list) {
        WORDS.put(context, Set.of(list.split(" ", -1)));
    }

    /// The contexts whose words stand in positions `from` (inclusive) to `to` (exclusive), in a
    /// fixed order.
    static List<String> of(Words words, int from, int to) {
        List<String> contexts = new ArrayList<>();
        WORDS.forEach((context, sought) -> {
            if (words.find(from, to, sought) >= 0) {
                contexts.add(context);
            }
        });
        return contexts;
    }
}
