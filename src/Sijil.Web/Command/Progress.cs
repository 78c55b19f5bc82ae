namespace Sijil.Web.Command;

/// <summary>Long work shows where it is, on the error stream, so that what a tool prints stays its answer.</summary>
internal static class Progress
{
    public static Action<long, DateTimeOffset> Line(string what) => (count, at) => Show($"{what}: {count} · {at:yyyy-MM-dd}");

    public static void Show(string line)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write($"\r{line}   ");
    }

    public static void End()
    {
        if (!Console.IsErrorRedirected) Console.Error.WriteLine();
    }
}
