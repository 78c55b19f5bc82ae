using Sijil.Facts;

namespace Sijil.Serve.Exchange;

/// <summary>Why the exchange itself says no, before any system is asked.</summary>
internal static class ExchangeRefusals
{
    public static readonly Refusal UnknownElement = new("unknown-element", new(
        "لا يوجد عنصر بيانات بهذا الاسم: {0}.", "There is no data element called {0}."));

    public static readonly Refusal UnknownOperation = new("unknown-operation", new(
        "لا توجد عملية بهذا الاسم لدى أي نظام: {0}.", "No system has an operation called {0}."));

    public static readonly Refusal NoSource = new("no-source", new(
        "لا يوجد نظام قائم هو المصدر المعتمد لعنصر البيانات {0}.", "No system stands as the authoritative source of {0}."));

    public static readonly Refusal NoPurpose = new("no-purpose", new(
        "لا اطلاع دون خطوة قائمة في معاملة تطلبه.", "Nothing is read or done unless a live step of a case asks for it."));

    public static readonly Refusal NoBasis = new("no-legal-basis", new(
        "لا سند قانونياً للاطلاع على {0}.", "There is no legal basis for reading {0}."));

    public static readonly Refusal NoConsent = new("no-consent", new(
        "الاطلاع على «{0}» يحتاج إلى موافقة صاحب البيانات، ولم تُسجَّل في هذه المعاملة.", "Reading “{0}” needs the person’s consent, and this case holds none."));

    public static readonly Refusal NotDone = new("not-done", new(
        "لم يُنفَّذ هذا الطلب لدى الجهة.", "The body has not carried this request out."));

    /// <summary>A system gave a code and no words.</summary>
    public static readonly Bilingual Unsaid = new("رفض النظام الطلب ولم يذكر السبب.", "The system refused and gave no reason.");
}
