using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sijil.Facts;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>What may stand in a cell or in a part of one, how it is read, and the words that say so to whoever wrote something else.</summary>
internal sealed partial class Kind
{
    private readonly Func<string, Known, JsonNode?> read;
    private readonly Func<Known, Bilingual> valid;

    private Kind(Func<string, Known, JsonNode?> read, Func<Known, Bilingual> valid) => (this.read, this.valid) = (read, valid);

    public static readonly Kind Text = new((text, _) => text.Length <= 4000 ? text : null, _ => new("نص لا يزيد على 4000 حرف", "a text of at most 4,000 characters"));

    public static readonly Kind Code = Of(CodeForm(), "حرفان أو أكثر ثم شرطة ثم أرقام، مثل RTA-01", "letters, a dash and digits, as in RTA-01");

    public static readonly Kind SubCode = Of(SubCodeForm(), "رمز الخدمة ثم نقطة ورقم، مثل RTA-01.1", "the service’s code, a dot and a number, as in RTA-01.1");

    public static readonly Kind Name = Of(NameForm(), "حروف لاتينية صغيرة وأرقام وشرطات ونقاط", "small Latin letters, digits, dashes and dots");

    public static readonly Kind Link = Of(LinkForm(), "عنوان يبدأ بـ https:// أو بـ /", "an address that begins with https:// or with /");

    public static readonly Kind YesNo = new((text, _) => text.ToLowerInvariant() switch { "yes" or "true" or "1" or "نعم" => true, "no" or "false" or "0" or "لا" => false, _ => null },
        _ => new("yes أو no", "yes or no"));

    public static readonly Kind Day = new((text, known) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var _) ? text : null,
        _ => new("تاريخ على صورة 2026-11-21", "a day written as 2026-11-21"));

    public static readonly Kind Length = Of(LengthForm(), "مدة بصيغة ISO 8601 مثل P2D أو PT4H", "a length in ISO 8601, as in P2D or PT4H");

    public static readonly Kind Amount = Number(0, 1_000_000_000);

    public static Kind Number(decimal least, decimal most) => new(
        (text, _) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
        _ => new Bilingual("رقم من {0} إلى {1}", "a number from {0} to {1}").With(least, most));

    public static Kind Whole(int least, int most) => new(
        (text, _) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
        _ => new Bilingual("عدد صحيح من {0} إلى {1}", "a whole number from {0} to {1}").With(least, most));

    /// <summary>One of the codes of a register or of a list of words.</summary>
    public static Kind One(string list) => new((text, known) => known.Has(list, text) ? text : null, known => Choice(known.Of(list)));

    public static Kind Among(params string[] codes) => new((text, _) => codes.Contains(text) ? text : null, _ => Choice(codes));

    /// <returns>Null when the text is not of this kind.</returns>
    public JsonNode? Read(string text, Known known) => read(text, known);

    public Bilingual Valid(Known known) => valid(known);

    /// <summary>A value as it stands in a cell.</summary>
    public static string Write(JsonNode? value) => value switch
    {
        null => "",
        JsonValue plain when plain.TryGetValue<bool>(out var yes) => yes ? "yes" : "no",
        JsonValue plain when plain.TryGetValue<string>(out var text) => text,
        _ => value.ToJsonString(),
    };

    private static Kind Of(Regex form, string arabic, string english) => new((text, _) => form.IsMatch(text) ? text : null, _ => new(arabic, english));

    private static Bilingual Choice(IEnumerable<string> codes)
    {
        var shown = codes.Take(13).ToList();
        var list = string.Join(" ", shown.Take(12)) + (shown.Count > 12 ? " …" : "");
        return new($"واحد من: {list}", $"one of: {list}");
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{1,20}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{1,20}\.[0-9]{1,3}$")]
    private static partial Regex SubCodeForm();

    [GeneratedRegex("^[a-z0-9][a-zA-Z0-9.-]{0,99}$")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^P(?!$)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?(T(?=\d)(\d{1,5}H)?(\d{1,5}M)?(\d{1,6}S)?)?$")]
    private static partial Regex LengthForm();

    [GeneratedRegex(@"^(https://[^\s]{3,300}|/[^\s/][^\s]{0,300})$")]
    private static partial Regex LinkForm();
}
