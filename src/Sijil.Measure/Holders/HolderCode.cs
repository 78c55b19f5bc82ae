namespace Sijil.Measure.Holders;

/// <summary>Who a case waits for, as a short code: the customer, a body, a system by what is asked of it, another case, a date, or the platform itself.</summary>
internal static class HolderCode
{
    public const string Customer = "customer", Case = "case", Date = "date", Platform = "platform";
    private const string Body = "entity/", Read = "element/", Act = "operation/";

    public static string OfStep(string holder) => holder.Length is 0 ? Platform : holder is Customer ? Customer : Body + holder;

    public static string OfElement(string element) => Read + element;

    public static string OfOperation(string operation) => Act + operation;

    /// <summary>A person's hands, the customer's or government's.</summary>
    public static bool IsHand(string code) => code is Customer || IsBody(code);

    public static bool IsBody(string code) => code.StartsWith(Body, StringComparison.Ordinal);

    /// <summary>The body, element or operation that the code names.</summary>
    public static string Named(string code) => code[(code.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static bool IsElement(string code) => code.StartsWith(Read, StringComparison.Ordinal);

    public static bool IsOperation(string code) => code.StartsWith(Act, StringComparison.Ordinal);

    /// <summary>Of several that are waited for at once the lowest holds the time: government is not excused by what others owe too, and a date excuses nobody.</summary>
    public static int RankOf(string code) => code switch
    {
        Customer => 2,
        Case => 3,
        Date => 4,
        Platform => 5,
        _ when IsBody(code) => 0,
        _ => 1,
    };
}
