namespace Sijil.Decisions.Compile;

/// <summary>Code that is made once something has been asked often enough to be worth it; until then, and where none can be made, there is none.</summary>
/// <param name="make">Makes the code, or nothing.</param>
internal sealed class Warm<T>(Func<T?> make)
    where T : class
{
    /// <summary>What is asked once or twice is answered by the interpreter before code would be ready.</summary>
    private const int Cold = 2;
    private T? code;
    private int asked;

    /// <summary>The code, if it is ready. Threads that make it at the same time make the same.</summary>
    public T? Ready => code ?? (asked > Cold ? null : Ask());

    /// <summary>Makes the code now.</summary>
    public T? Now()
    {
        if (Volatile.Read(ref code) is { } made) return made;
        made = make();
        Volatile.Write(ref code, made);
        Volatile.Write(ref asked, int.MaxValue);
        return made;
    }

    private T? Ask() => Interlocked.Increment(ref asked) == Cold + 1 ? Now() : null;
}
