using Sijil.Facts;

namespace Sijil.Steer.Compliance;

/// <summary>Why something about compliance is not done.</summary>
internal static class ComplianceRefusals
{
    public static readonly Refusal OwnHand = new("assessed-by-own-hand", new("لا تُقيِّم جهةٌ التزامَها بنفسها، ولا يُقيّم أحد ما قدّمه من شواهد.",
        "No entity assesses its own compliance, and nobody assesses evidence that they gave."));
    public static readonly Refusal GrantedByOwnHand = new("excepted-by-own-hand", new("لا يقرّ الاستثناءَ من اقترحه.", "Whoever proposed an exception does not grant it."));
    public static readonly Refusal AnothersException = new("exception-anothers", new("تطلب الجهة استثناءً لنفسها لا لغيرها.", "An entity asks for an exception of its own, not of another."));
    public static readonly Refusal LapsedAlready = new("exception-lapsed", new("يوم انتهاء الاستثناء {0}، وقد مضى. اكتب يوماً قادماً.", "The exception ends on {0}, which has passed. Give a day to come."));
    public static readonly Refusal NotYours = new("compliance-not-yours", new("تقدّم الجهة شواهدها وحدها، وتطلبها الأمانة العامة.", "An entity gives its own evidence, and the Secretariat asks for it."));
    public static readonly Refusal NotYoursToFreeze = new("report-not-yours", new("تثبيت التقرير من عمل الأمانة العامة.", "The report is frozen by the General Secretariat."));
    public static readonly Refusal NotBegun = new("report-not-yet", new("لم يبدأ هذا الربع بعد.", "This quarter has not begun."));
    public static readonly Refusal FrozenToday = new("report-already-frozen", new("ثُبّت تقرير هذا الربع اليوم. يُثبَّت إصدار آخر منه في يوم لاحق.", "This quarter’s report was frozen today. A further edition may be frozen on a later day."));
    public static readonly Refusal NoReason = new("report-no-reason", new("لهذا الربع تقرير مثبَّت. اكتب سبب الإصدار الجديد.", "This quarter’s report is frozen already. Give the reason for a new edition."));
}
