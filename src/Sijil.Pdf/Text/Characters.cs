using System.Globalization;

namespace Sijil.Pdf.Text;

/// <summary>What the Unicode database says of a character: which way it runs, how it joins, which bracket closes it, what mirrors it.</summary>
internal static class Characters
{
    private static readonly List<(int First, int Last, BidiClass Class)> Directions = [];
    private static readonly List<(int First, int Last, char Type)> Joins = [];
    private static readonly Dictionary<int, (int Other, bool Opens)> Brackets = [];
    private static readonly Dictionary<int, int> Mirrors = [];

    // Most of a document's letters stand here: they are looked up without a search.
    private static readonly BidiClass[] Near = new BidiClass[0x800];

    static Characters()
    {
        using var file = new StreamReader(typeof(Characters).Assembly.GetManifestResourceStream("Characters.txt")!);
        while (file.ReadLine() is { } line) Take(line.Split(' '));
        for (var code = 0; code < Near.Length; code++) Near[code] = Find(Directions, code, (one, at) => one.First > at ? 1 : one.Last < at ? -1 : 0) is var row and >= 0 ? Directions[row].Class : BidiClass.L;
    }

    public static BidiClass DirectionOf(int code)
    {
        if (code < Near.Length) return Near[code];
        return Find(Directions, code, (one, at) => one.First > at ? 1 : one.Last < at ? -1 : 0) is var row and >= 0 ? Directions[row].Class : BidiClass.L;
    }

    /// <summary>D joins both neighbours, R and L one, C lengthens, T is passed over, U joins none.</summary>
    public static char JoiningOf(int code) => Find(Joins, code, (one, at) => one.First > at ? 1 : one.Last < at ? -1 : 0) is var row and >= 0 ? Joins[row].Type : 'U';

    public static (int Other, bool Opens)? BracketOf(int code) => Brackets.TryGetValue(code, out var found) ? found : null;

    public static int MirrorOf(int code) => Mirrors.GetValueOrDefault(code, code);

    private static void Take(string[] words)
    {
        if (words[0] is "bidi") Directions.Add((Code(words[1]), Code(words[2]), Enum.Parse<BidiClass>(words[3])));
        else if (words[0] is "join") Joins.Add((Code(words[1]), Code(words[2]), words[3][0]));
        else if (words[0] is "pair") Brackets.Add(Code(words[1]), (Code(words[2]), words[3] is "Ps"));
        else if (words[0] is "mirror") Mirrors.Add(Code(words[1]), Code(words[2]));
    }

    private static int Code(string word) => int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Find<T>(List<T> rows, int code, Func<T, int, int> compare)
    {
        var (low, high) = (0, rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (compare(rows[middle], code))
            {
                case > 0: high = middle - 1; break;
                case < 0: low = middle + 1; break;
                default: return middle;
            }
        }
        return -1;
    }
}
