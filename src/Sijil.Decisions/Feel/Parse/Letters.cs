namespace Sijil.Decisions.Feel.Parse;

/// <summary>The characters of names, by the standard's grammar.</summary>
internal static class Letters
{
    public static bool IsStart(char character) =>
        char.IsLetter(character) || character is '_' or '?' || char.IsSurrogate(character);

    public static bool IsPart(char character) =>
        IsStart(character) || char.IsDigit(character) || character is '\u00B7' or (>= '\u0300' and <= '\u036F') or '\u203F' or '\u2040'
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>Signs that a name may hold between its parts.</summary>
    public static bool IsSign(char character) => character is '.' or '/' or '-' or '\'' or '+' or '*';
}
