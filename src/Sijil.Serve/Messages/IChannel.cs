namespace Sijil.Serve.Messages;

/// <summary>A message as it leaves the house.</summary>
/// <param name="Id">The notice's own id: the same id twice is the same message.</param>
internal sealed record Letter(string Id, string Language, string To, string Subject, string Text);

/// <summary>A way out of the house. It never throws for what the world does: that is an answer.</summary>
internal interface IChannel
{
    string Name { get; }

    /// <returns>Null when it was taken, or why it was not.</returns>
    ValueTask<string?> Send(Letter letter, CancellationToken cancel);
}
