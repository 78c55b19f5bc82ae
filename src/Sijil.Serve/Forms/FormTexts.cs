using System.Text.Json;
using Sijil.Facts;
using Sijil.Schema;

namespace Sijil.Serve.Forms;

/// <summary>What is said about an answer: what is wrong and how to mend it, in the form's own words where it has some.</summary>
internal static class FormTexts
{
    public static FieldError Error(FormField field, SchemaError error)
    {
        var isInside = field.IsGroup && error.Instance.LastIndexOf('/') > 0;
        var told = Error(field, isInside ? "entry-wrong" : CodeOf(field, error), error.Wanted);
        return !isInside && field.Errors?.GetValueOrDefault(error.Keyword) is { } text ? told with { Text = text } : told;
    }

    public static FieldError Error(FormField field, string code, JsonElement? wanted) =>
        new(field.Name, code, new(Of(code).With(field.Label.Ar, wanted?.ToString()).Ar, Of(code).With(field.Label.En, wanted?.ToString()).En));

    /// <summary>The mistake by the schema's word for it.</summary>
    private static string CodeOf(FormField field, SchemaError error) => error.Keyword switch
    {
        "required" or "dependentRequired" => field.Widget switch
        {
            "radio" or "select" => "choose",
            "checkbox" when field.Options is null => "confirm",
            "file" => "file",
            "group" => "entry",
            _ => "required",
        },
        "type" => field.Widget is "number" ? "whole" : "shape",
        "enum" => "choice",
        "const" => field.Widget is "checkbox" ? "confirm" : "exact",
        "minLength" => "too-short",
        "maxLength" => "too-long",
        "pattern" => "pattern",
        "format" => error.Wanted is { } format && format.ToString() is "date" or "email" or "time" or "uri" ? error.Wanted.Value.ToString() : "pattern",
        "minimum" => "too-small",
        "maximum" => "too-large",
        "exclusiveMinimum" => "not-above",
        "exclusiveMaximum" => "not-below",
        "multipleOf" => "step",
        "minItems" => "too-few",
        "maxItems" => "too-many",
        "uniqueItems" => "twice",
        _ => field.IsGroup ? "entry-wrong" : "shape",
    };

    public static Bilingual Of(string code) => code switch
    {
        "required" => new("أدخل إجابة عن «{0}»", "Answer “{0}”"),
        "choose" => new("اختر إجابة عن «{0}»", "Choose an answer for “{0}”"),
        "file" => new("أرفق ملف «{0}»", "Attach a file for “{0}”"),
        "entry" => new("أضف مدخلاً واحداً على الأقل إلى «{0}»", "Add at least one entry to “{0}”"),
        "entry-wrong" => new("في أحد مدخلات «{0}» خطأ: افتحه وصحّحه", "One entry of “{0}” has a mistake: open it and correct it"),
        "number" => new("اكتب «{0}» رقماً، مثل 120", "Write “{0}” as a number, such as 120"),
        "whole" => new("اكتب «{0}» عدداً صحيحاً، مثل 12", "Write “{0}” as a whole number, such as 12"),
        "choice" => new("اختر أحد الخيارات في «{0}»", "Choose one of the options for “{0}”"),
        "confirm" => new("أكّد «{0}» للمتابعة", "Confirm “{0}” to go on"),
        "exact" => new("يجب أن تكون قيمة «{0}» {1}؛ راجع ما أدخلته", "“{0}” must be {1}; check what you entered"),
        "too-short" => new("ما كتبته في «{0}» قصير؛ الحد الأدنى لعدد الأحرف {1}", "What you wrote for “{0}” is too short; the least number of characters is {1}"),
        "too-long" => new("ما كتبته في «{0}» طويل؛ الحد الأعلى لعدد الأحرف {1}", "What you wrote for “{0}” is too long; the most characters are {1}"),
        "pattern" => new("ما كتبته في «{0}» ليس بالصيغة المطلوبة، راجع المثال", "“{0}” is not in the form asked for; see the example"),
        "date" => new("اكتب «{0}» تاريخاً صحيحاً، مثل 21-11-2026", "Write “{0}” as a date that exists, such as 21-11-2026"),
        "time" => new("اكتب «{0}» وقتاً صحيحاً، مثل 14:30", "Write “{0}” as a time, such as 14:30"),
        "email" => new("اكتب «{0}» بريداً إلكترونياً صحيحاً، مثل name@example.ae", "Write “{0}” as an e-mail address, such as name@example.ae"),
        "uri" => new("اكتب «{0}» عنواناً إلكترونياً كاملاً يبدأ بـ https://", "Write “{0}” as a full web address that begins with https://"),
        "too-small" => new("القيمة في «{0}» أقل من المسموح؛ أقل قيمة {1}", "The value of “{0}” is below what is allowed; the least is {1}"),
        "too-large" => new("القيمة في «{0}» أكبر من المسموح؛ أعلى قيمة {1}", "The value of “{0}” is above what is allowed; the most is {1}"),
        "not-above" => new("اكتب في «{0}» قيمة أكبر من {1}", "Write a value above {1} for “{0}”"),
        "not-below" => new("اكتب في «{0}» قيمة أقل من {1}", "Write a value below {1} for “{0}”"),
        "step" => new("اكتب في «{0}» قيمة من مضاعفات {1}", "Write a multiple of {1} for “{0}”"),
        "too-few" => new("أضف إلى «{0}»؛ الحد الأدنى {1}", "Add to “{0}”; the least number is {1}"),
        "too-many" => new("احذف من «{0}»؛ الحد الأعلى {1}", "Remove from “{0}”; the most are {1}"),
        "twice" => new("تكرر مدخل في «{0}»؛ احذف أحد المتطابقين", "An entry of “{0}” stands twice; remove one of the two"),
        _ => new("ما أدخلته في «{0}» غير صالح؛ راجعه وأدخله من جديد", "What you entered for “{0}” does not fit; check it and enter it again"),
    };
}
