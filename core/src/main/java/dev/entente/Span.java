package dev.entente;

/// A stretch of a document's text, in Unicode code points from 0, end exclusive (as in W3C Web
/// Annotation's TextPositionSelector).
public record Span(int start, int end) implements Comparable<Span> {
    /// Refuses negative and reversed spans.
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "The span " + start + "-" + end + " does not run forward from 0.");
        }
    }

    /// The words of `text` that this span covers.
    public String of(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /// Whether `other` lies inside this span.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
