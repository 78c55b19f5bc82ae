using Sijil.Facts;

namespace Sijil.Journeys.Messages;

/// <summary>The fold of one message stream: who has met whom, and who still waits, oldest first.</summary>
internal sealed class MessageQueue
{
    private readonly LinkedList<MessagePosted> posts = [];
    private readonly LinkedList<MessageExpected> waits = [];
    private readonly List<(MessagePosted Posted, MessageExpected Expected)> pairs = [];

    public static MessageQueue Of(IEnumerable<Fact> facts)
    {
        var queue = new MessageQueue();
        foreach (var fact in facts) queue.Take(fact);
        return queue;
    }

    /// <summary>Who waits and has met nobody.</summary>
    public IEnumerable<MessageExpected> Waiting => waits;

    /// <summary>The pair to which a message or a wait belongs.</summary>
    public (MessagePosted Posted, MessageExpected Expected)? PairOf(string id)
    {
        foreach (var pair in pairs)
            if (pair.Posted.Message == id || pair.Expected.Wait == id) return pair;
        return null;
    }

    private void Take(Fact fact)
    {
        switch (fact)
        {
            case MessagePosted posted: posts.AddLast(posted); break;
            case MessageExpected expected: waits.AddLast(expected); break;
            case MessageReturned returned: Return(returned); break;
            case SignalSpread spread: Hear(spread); break;
        }
        while (posts.First is { } post && waits.First is { } wait)
        {
            pairs.Add((post.Value, wait.Value));
            posts.RemoveFirst();
            waits.RemoveFirst();
        }
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
        posts.AddFirst(pairs[index].Posted);
        pairs.RemoveAt(index);
    }
}
