using System.CommandLine;

namespace Sijil.Web.Command;

/// <summary>Every tool in one list.</summary>
internal static class Help
{
    public static int Print(RootCommand root)
    {
        Console.WriteLine(root.Description);
        Console.WriteLine();
        Line("test [--only NAME]", "تشغيل كل الاختبارات · run every test");
        Line("bench [NAME] [--unbuilt]", "القياسات: up وpages وsimulate وrestart وappend وdecisions وsecretariat وpapers وjourneys وpeer وcards وapi وmining وpredict وyear · measure the figures");
        foreach (var command in root.Subcommands) Print(command, "");
        Line("help", "هذه القائمة · this list");
        return 0;
    }

    private static void Print(System.CommandLine.Command command, string before)
    {
        if (command.Hidden) return;
        if (command.Subcommands.Any(inner => !inner.Hidden))
        {
            foreach (var inner in command.Subcommands) Print(inner, $"{before}{command.Name} ");
            return;
        }
        var use = string.Join(' ', [$"{before}{command.Name}", .. command.Arguments.Select(argument => argument.Name.ToUpperInvariant()),
            .. command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)).Select(option => $"[{option.Name}]")]);
        Line(use, command.Description ?? "");
    }

    private static void Line(string use, string what) => Console.WriteLine($"  ./sijil {use,-58} {what}");
}
