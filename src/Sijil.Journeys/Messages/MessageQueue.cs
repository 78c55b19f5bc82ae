using Sijil.Facts;

namespace Sijil.Journeys.Messages;

/// <summary>The fold of one message stream: who has met whom, and who still waits, oldest first.</summary>
internal sealed class MessageQueue
{
    /// <summary>How long a message is kept for whoever will wait for it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>More than these from outside are not kept under one name and key.</summary>
    public const int MostKept = 1_000;
    private readonly LinkedList<(MessagePosted Posted, DateTimeOffset At)> posts = [];
    private readonly LinkedList<MessageExpected> waits = [];
    private readonly List<(MessagePosted Posted, DateTimeOffset At, MessageExpected Expected)> pairs = [];

    public static MessageQueue Of(IEnumerable<(Fact Fact, DateTimeOffset At)> facts)
    {
        var queue = new MessageQueue();
        foreach (var (fact, at) in facts) queue.Take(fact, at);
        return queue;
    }

    /// <summary>How many messages nobody has waited for yet.</summary>
    public int Unmet => posts.Count;

    /// <summary>Who waits and has met nobody.</summary>
    public IEnumerable<MessageExpected> Waiting => waits;

    /// <summary>The pair to which a message or a wait belongs.</summary>
    public (MessagePosted Posted, MessageExpected Expected)? PairOf(string id)
    {
        foreach (var (posted, _, expected) in pairs)
            if (posted.Message == id || expected.Wait == id) return (posted, expected);
        return null;
    }

    private void Take(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case MessagePosted posted: posts.AddLast((posted, at)); break;
            case MessageExpected expected: Lapse(at); waits.AddLast(expected); break;
            case MessageReturned returned: Return(returned); break;
            case SignalSpread spread: Hear(spread); break;
        }
        while (posts.First is { } post && waits.First is { } wait)
        {
            pairs.Add((post.Value.Posted, post.Value.At, wait.Value));
            posts.RemoveFirst();
            waits.RemoveFirst();
        }
    }

    /// <summary>Who comes to wait after so long does not mean a message of then.</summary>
    private void Lapse(DateTimeOffset at)
    {
        while (posts.First is { } post && at - post.Value.At > Kept) posts.RemoveFirst();
    }

    private void Hear(SignalSpread spread)
    {
        var heard = spread.Waits.ToHashSet(StringComparer.Ordinal);
        for (var wait = waits.First; wait is not null;)
        {
            var next = wait.Next;
            if (heard.Contains(wait.Value.Wait)) waits.Remove(wait);
            wait = next;
        }
    }

    private void Return(MessageReturned returned)
    {
        var index = pairs.FindIndex(pair => pair.Posted.Message == returned.Message && pair.Expected.Wait == returned.Wait);
        if (index < 0) return;
        posts.AddFirst((pairs[index].Posted, pairs[index].At));
        pairs.RemoveAt(index);
    }
}
