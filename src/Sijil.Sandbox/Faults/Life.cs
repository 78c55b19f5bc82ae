namespace Sijil.Sandbox.Faults;

/// <summary>One start of a node or a person in a simulated world; what it awaits goes on here, and no more once it is over.</summary>
internal sealed class Life(SeededLoop loop, int number) : SynchronizationContext
{
    public int Number => number;

    /// <summary>Killed: nothing of it happens any more.</summary>
    public bool IsOver { get; set; }

    /// <summary>Stopped for a while, as by a long pause of the machine.</summary>
    public DateTimeOffset FrozenUntil { get; set; }

    /// <summary>What ended in an exception that nobody expected.</summary>
    public List<Exception> Broken { get; } = [];

    public override void Post(SendOrPostCallback d, object? state) => loop.Post(this, d, state);

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("A simulated world has one thread.");

    public override SynchronizationContext CreateCopy() => this;

    public async void Watch(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception broken)
        {
            Broken.Add(broken);
        }
    }
}
