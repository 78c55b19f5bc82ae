namespace Sijil.Web.Command;

/// <summary>The tools for journeys' models: check one, read and write one.</summary>
internal static class Journey
{
    public static System.CommandLine.Command Command() =>
        new("journey", "نماذج سير العمل · models of journeys") { JourneyCheck.Command(), JourneyRoundtrip.Command() };
}
