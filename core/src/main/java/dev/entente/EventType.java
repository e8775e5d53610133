package dev.entente;

import java.util.List;

/// What kind of interaction an event is: the sixteen types of PLOVER (Political Language Ontology
/// for Verifiable Event Records, Open Event Data Alliance, manual 2.0, 2024).
public enum EventType {
    /// Promise, offer, agree to cooperate; a planned visit, meeting, aid or cooperation.
    AGREE(QuadClass.VERBAL_COOPERATION),
    /// Meet, visit, host, call, negotiate.
    CONSULT(QuadClass.VERBAL_COOPERATION, "visit", "third-party", "multilateral", "phone"),
    /// Verbal or diplomatic backing, recognition, praise, signing an agreement.
    SUPPORT(QuadClass.VERBAL_COOPERATION),
    /// Verbal concession: ease a restriction, announce a ceasefire, pardon, apologise.
    CONCEDE(QuadClass.VERBAL_COOPERATION),
    /// Material cooperation that benefits both.
    COOPERATE(QuadClass.MATERIAL_COOPERATION),
    /// Material help that mainly benefits the recipient.
    AID(QuadClass.MATERIAL_COOPERATION),
    /// Material de-escalation.
    RETREAT(
            QuadClass.MATERIAL_COOPERATION,
            "withdraw",
            "release",
            "disarm",
            "ceasefire",
            "access",
            "resign"),
    /// Request, demand, order, call on.
    REQUEST(QuadClass.VERBAL_CONFLICT, "assist", "change", "yield", "meet"),
    /// Disapprove, condemn, accuse, sue, investigate.
    ACCUSE(QuadClass.VERBAL_CONFLICT, "disapprove", "investigate", "allege"),
    /// Refuse, reject, veto, cancel a meeting, bar entry.
    REJECT(QuadClass.VERBAL_CONFLICT, "assist", "change", "yield", "meet"),
    /// Threat or coercive warning.
    THREATEN(
            QuadClass.VERBAL_CONFLICT,
            "restrict",
            "arrest",
            "relations",
            "expel",
            "territory",
            "violence"),
    /// Collective physical protest.
    PROTEST(
            QuadClass.MATERIAL_CONFLICT,
            "demo",
            "riot",
            "strike",
            "hunger",
            "boycott",
            "obstruct",
            "vandalize"),
    /// Reduce relations, sanction, expel, convict, cut aid.
    SANCTION(QuadClass.MATERIAL_CONFLICT, "convict", "expel", "withdraw", "discontinue"),
    /// Military or police posture short of force.
    MOBILIZE(QuadClass.MATERIAL_CONFLICT, "troops", "weapons", "police", "militia"),
    /// Repression or coercion short of violence.
    COERCE(
            QuadClass.MATERIAL_CONFLICT,
            "seize",
            "restrict",
            "censor",
            "curfew",
            "martial-law",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber"),
    /// Deliberate use of physical force.
    ASSAULT(
            QuadClass.MATERIAL_CONFLICT,
            "abduct",
            "beat",
            "torture",
            "sexual",
            "targeted",
            "destroy",
            "primitive",
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "crowd-control",
            "unconventional");

    /// The four quarters of cooperation and conflict, in words and in deeds.
    public enum QuadClass {
        /// Cooperation in words.
        VERBAL_COOPERATION,
        /// Cooperation in deeds.
        MATERIAL_COOPERATION,
        /// Conflict in words.
        VERBAL_CONFLICT,
        /// Conflict in deeds.
        MATERIAL_CONFLICT
    }

    private final QuadClass quadClass;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> modes;

    EventType(QuadClass quadClass, String... modes) {
        this.quadClass = quadClass;
        this.modes = List.of(modes);
    }

    /// The quarter that the type belongs to.
    public QuadClass quadClass() {
        return quadClass;
    }

    /// The modes that a statement of this type may have; empty where PLOVER defines none.
    public List<String> modes() {
        return modes;
    }
}
