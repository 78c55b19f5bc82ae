namespace Sijil.Schema;

/// <summary>Why a text is no usable schema, and where in it.</summary>
/// <param name="Code">not-json, shape, pattern, unresolved, dialect, address, too-deep, too-large.</param>
/// <param name="Place">The schema's address and the pointer to the word that is wrong.</param>
public sealed record SchemaRefusal(string Code, string Place, string Ar, string En)
{
    internal static SchemaRefusal NotJson(string place, long line) => new("not-json", place,
        $"ليس نص JSON صحيحاً عند السطر {line}.", $"It is not valid JSON at line {line}.");

    internal static SchemaRefusal Shape(string place, string ar, string en) => new("shape", place, $"القيمة هنا يجب أن تكون {ar}.", $"The value here must be {en}.");

    internal static SchemaRefusal Pattern(string place, string pattern, string why) => new("pattern", place,
        $"النمط «{pattern}» ليس تعبيراً نمطياً صحيحاً وفق ECMA-262: {why}.", $"“{pattern}” is not a regular expression of ECMA-262: {why}.");

    internal static SchemaRefusal Unresolved(string place, string reference) => new("unresolved", place,
        $"لا يوجد مخطط في العنوان «{reference}».", $"There is no schema at “{reference}”.");

    internal static SchemaRefusal Dialect(string place, string dialect) => new("dialect", place,
        $"لغة المخطط «{dialect}» غير معروفة هنا؛ المعروف 2020-12.", $"The dialect “{dialect}” is not known here; 2020-12 is.");

    internal static SchemaRefusal Address(string place, string address) => new("address", place,
        $"«{address}» لا يصلح عنواناً، أو ورد مرتين.", $"“{address}” cannot be an address, or stands twice.");

    internal static SchemaRefusal TooDeep(string place, int limit) => new("too-deep", place,
        $"تتداخل المخططات أكثر من {limit} مستوى.", $"Schemas are nested more than {limit} levels deep.");

    internal static SchemaRefusal TooLarge(string place, int limit) => new("too-large", place,
        $"في المخطط أكثر من {limit} مخطط فرعي.", $"There are more than {limit} schemas in it.");
}
