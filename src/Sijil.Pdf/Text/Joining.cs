using Sijil.Pdf.Fonts;

namespace Sijil.Pdf.Text;

/// <summary>How each letter of an Arabic word stands: alone, first, between two, or last.</summary>
internal static class Joining
{
    public static LetterForm[] Of(IReadOnlyList<int> codes)
    {
        var types = codes.Select(Characters.JoiningOf).ToArray();
        var forms = new LetterForm[codes.Count];
        var before = -1;
        for (var at = 0; at < forms.Length; at++)
        {
            if (types[at] is 'T') continue;
            if (types[at] is 'D' or 'R' or 'L' or 'C')
            {
                var isJoined = before >= 0 && JoinsNext(types[before]) && types[at] is not 'L';
                forms[at] = isJoined ? LetterForm.Last : LetterForm.Alone;
                if (isJoined) forms[before] = forms[before] is LetterForm.Last ? LetterForm.Middle : LetterForm.First;
            }
            before = at;
        }
        return forms;
    }

    private static bool JoinsNext(char type) => type is 'D' or 'L' or 'C';
}
