using System.Security.Cryptography;
using System.Text;

namespace Sijil.Journeys;

/// <summary>The numbers a person reads and the names two writers must not both have.</summary>
public static class Names
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";    // Crockford's: no I, L, O, U to misread

    /// <summary>The case number that follows from a key: the same request twice is the same case. 80 bits, so it cannot be guessed.</summary>
    public static string CaseId(string key) => "S" + Letters(SHA256.HashData(Encoding.UTF8.GetBytes("case/" + key)), 16);

    /// <summary>A certificate's number: its case's and its place among the case's certificates, so that whoever holds it can find its proof.</summary>
    public static string CertificateId(string caseId, int place) => $"C{caseId[1..]}.{place}";

    /// <summary>The case that issued a certificate; null when the number cannot be one.</summary>
    public static string? CaseOfCertificate(string certificate) =>
        certificate.Length is > 4 and < 80 && certificate[0] == 'C' && certificate.LastIndexOf('.') is > 1 and var dot ? $"S{certificate[1..dot]}" : null;

    /// <summary>A name as it is compared: Arabic letters folded (أ إ آ→ا, ة→ه, ى→ي), marks and tatweel dropped, case and spaces levelled.</summary>
    public static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Trim().ToLowerInvariant())
        {
            var plain = letter switch { 'أ' or 'إ' or 'آ' or 'ٱ' => 'ا', 'ة' => 'ه', 'ى' => 'ي', 'ؤ' => 'و', 'ئ' => 'ي', var same => same };
            if (plain is 'ـ' or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u200E' and <= '\u200F')) continue;
            if (char.IsWhiteSpace(plain) && (folded.Length == 0 || folded[^1] == ' ')) continue;
            folded.Append(char.IsWhiteSpace(plain) ? ' ' : plain);
        }
        return folded.ToString().TrimEnd();
    }

    private static string Letters(ReadOnlySpan<byte> hash, int count)
    {
        var text = new char[count];
        for (var i = 0; i < count; i++)
        {
            var bit = i * 5;
            var pair = hash[bit / 8] << 8 | hash[bit / 8 + 1];
            text[i] = Alphabet[pair >> (11 - bit % 8) & 31];
        }
        return new string(text);
    }
}
