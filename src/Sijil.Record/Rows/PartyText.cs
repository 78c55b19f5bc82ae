namespace Sijil.Record;

/// <summary>The persons of a case in one column, a line each.</summary>
internal static class PartyText
{
    public static string Join(IReadOnlyList<string> persons) => persons.Count is 1 ? persons[0] : string.Join('\n', persons);

    public static string[] Split(string text) => text.Length is 0 ? [] : text.Split('\n');
}
