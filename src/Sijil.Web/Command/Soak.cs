using System.CommandLine;

namespace Sijil.Web.Command;

/// <summary>Long runs with chance that look for what no example shows; each says how much it did and what it found.</summary>
internal static class Soak
{
    public static System.CommandLine.Command Command() =>
        new("soak", "تشغيل طويل بمدخلات عشوائية بحثاً عن الأخطاء · run long with chance, looking for faults") { SoakDecisions.Command(), SoakJourneys.Command() };
}
