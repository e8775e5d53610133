package dev.entente.code;

import dev.entente.actors.Mention;
import dev.entente.language.ModelException;
import dev.entente.language.ModelFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who plays which part in an event: a logistic regression over what the model says of the words,
/// who was there before, and where the scene is. Its weights are made by `training/cast.py`.
final class Cast {
    /// What somebody is to an event.
    enum Part {
        ACTOR,
        RECIPIENT,
        VOICE
    }

    private final Map<String, Double> weights = new HashMap<>();

    private Cast() {}

    /// The weights that ship.
    static Cast load() {
        Cast cast = new Cast();
        try {
            String rows = new String(ModelFiles.bytes("cast.tsv"), StandardCharsets.UTF_8);
            for (String row : rows.lines().toList()) {
                String[] fields = row.split("\t", -1);
                cast.weights.put(fields[0], Double.parseDouble(fields[1]));
            }
        } catch (IOException e) {
            throw new ModelException("The language model cannot be read. " + e.getMessage(), e);
        }
        return cast;
    }

    /// An event that needs its participants.
    ///
    /// @param author how likely it is that the document itself tells it
    /// @param scene the state where the scene is
    /// @param candidates all who may have a part
    record Event(
            Trigger trigger, double author, @Nullable String scene, List<Candidate> candidates) {}

    /// How likely it is that a candidate has a part in an event, from 0 to 1.
    double likely(Part part, Candidate one, Event event) {
        Double told = one.likely(part);
        if (told == null) {
            told = computed(part, one, event);
            one.tell(part, told);
        }
        return told;
    }

    private double computed(Part part, Candidate one, Event event) {
        double sum = 0;
        for (Map.Entry<String, Double> feature : features(part, one, event).entrySet()) {
            sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.);
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /// How sure it is who has a part: the least of all candidates' distances from a toss-up, as
    /// logarithms of odds.
    double sure(Part part, Event event) {
        double least = 5;
        for (Candidate one : event.candidates()) {
            least = Math.min(least, Math.abs(logit(likely(part, one, event))));
        }
        return least;
    }

    /// How likely it is that type, actors and recipients of a statement are all right, from 0 to 1:
    /// a logistic regression over how sure each was, fitted to development data.
    ///
    /// @param any how likely the trigger carries an event
    /// @param type how likely it is of the type
    /// @param status how likely it has the status
    double confidence(Event event, double any, double type, double status) {
        double sum = weights.getOrDefault("confidence", 0.);
        sum += weights.getOrDefault("confidence any", 0.) * logit(any);
        sum += weights.getOrDefault("confidence type", 0.) * logit(type);
        sum += weights.getOrDefault("confidence status", 0.) * logit(status);
        sum += weights.getOrDefault("confidence actor", 0.) * sure(Part.ACTOR, event);
        sum += weights.getOrDefault("confidence recipient", 0.) * sure(Part.RECIPIENT, event);
        sum += event.trigger().noun() ? weights.getOrDefault("confidence noun", 0.) : 0;
        for (Part part : List.of(Part.ACTOR, Part.RECIPIENT)) {
            boolean unnamed = false;
            boolean named = false;
            for (Candidate one : event.candidates()) {
                boolean chosen = likely(part, one, event) >= .5;
                unnamed |= chosen && !one.present();
                named |= chosen && one.present();
            }
            String name = "confidence " + part.name().toLowerCase(Locale.ROOT);
            sum += unnamed ? weights.getOrDefault(name + " unnamed", 0.) : 0;
            sum += named ? weights.getOrDefault(name + " named", 0.) : 0;
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /// What is known of a candidate for a part.
    static Map<String, Double> features(Part part, Candidate one, Event event) {
        Map<String, Double> features = new LinkedHashMap<>();
        double most = -5;
        Candidate opposite = null;
        Part other = part == Part.ACTOR ? Part.RECIPIENT : Part.ACTOR;
        for (Candidate candidate : event.candidates()) {
            if (candidate.present() && !candidate.overlaps(one)) {
                most = Math.max(most, logit(candidate.score(part)));
                if (candidate.score(other) > (opposite == null ? .3 : opposite.score(other))) {
                    opposite = candidate;
                }
            }
        }
        String p = part.name().charAt(0) + ":";
        String need = most > 0 ? "none" : most > -2 ? "some" : "all";
        String t = ":" + event.trigger().type();
        if (one.present()) {
            double score = logit(one.score(part));
            features.put(p + "present", 1.);
            features.put(p + "own", score);
            features.put(p + "own" + t, score);
            features.put(p + "present" + t, 1.);
            for (Part each : Part.values()) {
                if (each != part) {
                    features.put(p + each, logit(one.score(each)));
                }
            }
            features.put(p + "gap", Math.max(-5, Math.min(5, score - most)));
            features.put(p + (score >= most ? "top" : "not top"), 1.);
            features.put(p + "kind:" + one.kind(), 1.);
            features.put(p + "own:" + one.kind(), score);
            if (one.actor().code().equals("UNK")) {
                features.put(p + "UNK", 1.);
                features.put(p + "UNK" + (event.scene() == null), 1.);
                features.put(p + "UNK:" + one.actor().sector(), 1.);
            }
            if (one.kind() == null
                    || one.kind() == Mention.Kind.AGENT
                    || one.kind() == Mention.Kind.PRONOUN) {
                String name = one.actor().name().toLowerCase(Locale.ROOT);
                String head = name.substring(name.lastIndexOf(' ') + 1);
                boolean here = one.ties().contains("recoded");
                features.put(p + "head " + head, 1.);
                features.put(p + "head " + head + (here ? " here" : " as known"), 1.);
            }
            for (String tie : one.ties()) {
                features.put(p + "is " + tie, 1.);
                features.put(p + "is " + tie + ":" + one.actor().sector(), 1.);
            }
            if (opposite != null
                    && opposite.actor().code().equals(one.actor().code())
                    && !one.actor().code().equals("UNK")) {
                features.put(p + "same as opposite", 1.);
                features.put(p + "same as opposite" + t, 1.);
                if (Objects.equals(opposite.actor().sector(), one.actor().sector())) {
                    features.put(p + "twin of opposite", 1.);
                }
            }
            if (part == Part.VOICE) {
                features.put(p + "author", logit(event.author()));
                features.put(p + one.stance(), 1.);
            }
            return features;
        }
        features.put(p + "absent", 1.);
        features.put(p + "absent:" + need, 1.);
        features.put(p + "absent" + t, 1.);
        features.put(p + "need", Math.max(-5, most));
        features.put(p + "absent:" + event.trigger().noun(), 1.);
        boolean named = false;
        for (Candidate candidate : event.candidates()) {
            named |= candidate.present() && candidate.actor().code().equals(one.actor().code());
        }
        for (String tie : one.ties()) {
            features.put(p + tie, 1.);
            features.put(p + tie + ":" + need, 1.);
            features.put(p + tie + t, 1.);
            features.put(p + tie + ":" + event.trigger().noun() + need, 1.);
            features.put(p + tie + ":named " + named, 1.);
        }
        if (opposite != null && opposite.actor().code().equals(one.actor().code())) {
            features.put(p + "absent same as opposite", 1.);
            features.put(p + "absent same as opposite" + t, 1.);
            features.put(p + "absent same as opposite:" + need, 1.);
            features.put(p + "absent same as opposite:" + opposite.actor().sector(), 1.);
        } else {
            features.put(p + (opposite == null ? "no opposite" : "other than opposite"), 1.);
            features.put(p + (opposite == null ? "no opposite" : "other than opposite") + t, 1.);
        }
        if (part == Part.VOICE) {
            features.put(p + "absent author", logit(event.author()));
            for (String tie : one.ties()) {
                features.put(p + tie + " author", logit(event.author()));
            }
        }
        return features;
    }

    private static double logit(double share) {
        double bounded = Math.max(.007, Math.min(.993, share));
        return StrictMath.log(bounded / (1 - bounded));
    }
}
