using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>All messages of a record, counted: each is posted once and received once, by somebody for whom it was posted.</summary>
internal sealed class MessageAudit
{
    private readonly List<Breach> breaches = [];
    private readonly HashSet<string> posted = new(StringComparer.Ordinal);
    private readonly HashSet<string> received = new(StringComparer.Ordinal);

    public IReadOnlyList<Breach> Breaches => breaches;

    public void Take(Fact fact, string stream)
    {
        if (fact is MessagePosted post && !posted.Add($"{stream}:{post.Message}")) breaches.Add(new("twice", post.Message, "posted twice"));
        if (fact is not MessageReceived message) return;
        if (!received.Add(message.Message)) breaches.Add(new("twice", message.Message, "received twice"));
    }
}
