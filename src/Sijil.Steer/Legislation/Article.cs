using System.Text;
using System.Text.Json.Serialization;
using Sijil.Journeys;

namespace Sijil.Steer.Legislation;

/// <summary>An article as it reads now and as it is proposed; the Arabic is the authority.</summary>
internal sealed record Article(string File, string Key, string Number, string State, string? Current = null, string? Proposed = null, string? CurrentEn = null, string? ProposedEn = null)
{
    public const string Register = "legislation-articles";

    [JsonIgnore]
    public bool Stands => State is "stands";
}

/// <summary>An article of a draft, as its case carries it.</summary>
internal sealed record ArticleNumber(string Key, string Number)
{
    private static readonly string[] Plain = ["الماده", "ماده", "article", "رقم"];

    /// <summary>Article (7), المادة ٧ and 7 are one article.</summary>
    public static string KeyOf(string number)
    {
        var words = Digits(Names.Folded(number)).Split([' ', '(', ')', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words.Where(word => !Plain.Contains(word)));
    }

    /// <summary>Arabic digits as they are typed anywhere else.</summary>
    public static string Digits(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text) plain.Append(letter is >= '٠' and <= '٩' ? (char)('0' + (letter - '٠')) : letter);
        return plain.ToString();
    }
}
