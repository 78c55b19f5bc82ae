using Sijil.Facts;

namespace Sijil.Steer.Plan;

/// <summary>Why a report is not frozen.</summary>
internal static class PlanRefusals
{
    public static readonly Refusal NotYours = new("report-not-yours", new("تثبيت التقرير السنوي من عمل الأمانة العامة.", "The annual report is frozen by the General Secretariat."));
    public static readonly Refusal NotYet = new("report-not-yet", new("لم تبدأ سنة هذا التقرير بعد.", "The year of this report has not begun."));
    public static readonly Refusal AlreadyFrozen = new("report-already-frozen", new("ثُبّت تقرير هذه السنة من قبل، ولا يُبدَّل.", "This year’s report is frozen already and is not replaced."));
}
