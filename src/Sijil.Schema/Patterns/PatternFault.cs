namespace Sijil.Schema.Patterns;

/// <summary>Where a text stops being a regular expression; it never leaves this folder.</summary>
internal sealed class PatternFault : Exception
{
    public PatternFault(string what, int at) : base($"{what} (at {at + 1})")
    {
    }
}
