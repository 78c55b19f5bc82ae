using Sijil.Facts;

namespace Sijil.Serve.Deciding;

/// <summary>Why a question to a decision model is not answered.</summary>
internal static class DecisionRefusals
{
    public static Refusal NotFound(string model, string decision) => new("decision-unknown",
        new($"لا يوجد قرار باسم «{decision}» في نموذج باسم «{model}». النماذج المتاحة في صفحة القرارات الآلية.", $"There is no decision “{decision}” of a model “{model}”. The page of automated decisions lists those that there are."));

    public static Refusal TooLarge { get; } = new("too-large", new("المدخلات أكبر من الحد المسموح، وهو 64 كيلوبايت.", "The inputs are larger than the 64 kilobytes that are accepted."));

    public static Refusal NotJson(long line, long position) => new("not-json",
        new($"المدخلات ليست بصيغة JSON صحيحة عند السطر {line} والموضع {position}.", $"The inputs are not valid JSON at line {line}, position {position}."));

    public static Refusal NotObject { get; } = new("not-an-object", new("تُرسل المدخلات في كائن JSON يحمل أسماءها.", "Send the inputs as a JSON object of their names."));
}
