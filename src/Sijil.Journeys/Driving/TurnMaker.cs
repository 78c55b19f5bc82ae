using System.Collections.Concurrent;
using Sijil.Record;

namespace Sijil.Journeys.Driving;

/// <summary>Makes the turns of a group on a thread of its own, ahead of the one that hashes and writes them: each is about half of the work.</summary>
internal sealed class TurnMaker : IAsyncDisposable
{
    private const int Portion = 16;    // handing over one at a time would cost a waking each
    private readonly BlockingCollection<Order> orders = [];
    private Task? making;

    /// <summary>The turns of a group in order, each as soon as its portion is made.</summary>
    public IEnumerable<Turn> Made(List<LeftTurn> group, bool[]? isLast)
    {
        making ??= Task.Factory.StartNew(Make, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var order = new Order(group, isLast, []);
        orders.Add(order);
        foreach (var portion in order.Ready.GetConsumingEnumerable())
            foreach (var turn in portion) yield return turn;
        if (order.Failure is { } broken) throw new InvalidOperationException("A turn could not be made.", broken);
    }

    public async ValueTask DisposeAsync()
    {
        orders.CompleteAdding();
        if (making is not null) await making;
        orders.Dispose();
    }

    private void Make()
    {
        foreach (var order in orders.GetConsumingEnumerable())
        {
            try
            {
                for (var at = 0; at < order.Group.Count; at += Portion) order.Ready.Add(Make(order, at));
            }
            catch (Exception broken)
            {
                order.Failure = broken;
            }
            order.Ready.CompleteAdding();
        }
    }

    private static Turn[] Make(Order order, int from)
    {
        var portion = new Turn[Math.Min(Portion, order.Group.Count - from)];
        for (var i = 0; i < portion.Length; i++) portion[i] = order.Group[from + i].Make(order.IsLast is null || order.IsLast[from + i]);
        return portion;
    }

    private sealed record Order(List<LeftTurn> Group, bool[]? IsLast, BlockingCollection<Turn[]> Ready)
    {
        public Exception? Failure { get; set; }
    }
}
