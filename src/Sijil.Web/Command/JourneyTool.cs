namespace Sijil.Web.Command;

/// <summary>The tools for process models: run one, check one, read and write one, run a folder of execution cases, carry open cases over to another version.</summary>
internal static class JourneyTool
{
    public static System.CommandLine.Command Command() =>
        new("journey", "نماذج سير العمل · process models") { JourneyRun.Command(), JourneyCheck.Command(), JourneyRoundtrip.Command(), JourneyPebl.Command(), JourneyMigrate.Command() };
}
