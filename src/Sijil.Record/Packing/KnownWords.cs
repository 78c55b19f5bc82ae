using System.Collections.Frozen;

namespace Sijil.Record;

/// <summary>Words that most turns of every record say: in the close form each is only a number, its place in this list. The list is a promise: add at its end, never change, never more than <see cref="Room"/>.</summary>
internal static class KnownWords
{
    private static readonly string[] List =
    [
        "", "0", "sijil", "system", "customer", "advisor", "officer", "secretary", "member", "analyst", "partner", "portal", "app", "centre", "call-centre", "desk", "api", "entity",
        "application", "notice", "call", "signal", "start", "end", "completed", "refused", "stopped", "certificate", "payment", "approval", "by-id", "ask-first", "never",
        "case-opened", "tokens-moved", "promise-made", "step-offered", "step-assigned", "answers-kept", "step-done", "step-withdrawn", "data-set", "decision-made", "fee-set", "payment-made",
        "advisor-assigned", "notice-sent", "certificate-issued", "timer-set", "timer-fired", "event-closed", "case-closed", "customer-rated", "person-viewed", "data-asked", "data-read",
        "data-withheld", "effect-requested", "effect-answered", "effect-refused", "attempt-failed", "answered-late", "incident-opened", "incident-resolved", "message-sent", "message-awaited",
        "message-received", "handed", "name-held", "child-called", "child-ended",
    ];

    private static readonly FrozenDictionary<string, int> Places = List.Index().ToFrozenDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);

    /// <summary>Places kept for this list; a turn's other words have those after it.</summary>
    public const int Room = 256;

    /// <summary>The place that stands for the name after the stream's kind, which most turns of a case say.</summary>
    public const int Owner = Room - 1;

    /// <summary>How many there were when the first turns were kept closely, whose own words follow at once.</summary>
    public const int AtFirst = 71;

    public static IEnumerable<KeyValuePair<string, int>> All => Places;

    public static string At(int place) => place < List.Length ? List[place] : throw new FormatException("There is no such word.");

    public static int Find(string word) => Places.TryGetValue(word, out var place) ? place : -1;
}
