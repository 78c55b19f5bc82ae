namespace Sijil.Record;

/// <summary>Tells every follower at once that the head has moved.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _next = New();

    /// <summary>Take it before looking at the head, so that no move is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
