namespace Sijil.Web.Kit;

/// <summary>What a colour says; the word beside it says the same.</summary>
public enum Tone
{
    Neutral,
    Info,
    Good,
    Warn,
    Bad,
    Gold,
}

/// <summary>The class and icon of a tone.</summary>
internal static class Tones
{
    public static string Class(this Tone tone) => tone switch
    {
        Tone.Info => "is-info",
        Tone.Good => "is-good",
        Tone.Warn => "is-warn",
        Tone.Bad => "is-bad",
        Tone.Gold => "is-gold",
        _ => "is-neutral",
    };

    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Good => "check-circle",
        Tone.Warn or Tone.Bad => "warning-circle",
        _ => "info",
    };
}
