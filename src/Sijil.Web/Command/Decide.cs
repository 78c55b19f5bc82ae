using System.CommandLine;

namespace Sijil.Web.Command;

/// <summary>The tools for decision models: run one, check one, run a folder of cases.</summary>
internal static class Decide
{
    public static System.CommandLine.Command Command() =>
        new("decide", "القرارات الآلية · automated decisions") { DecideRun.Command(), DecideCheck.Command(), DecideTck.Command() };
}
