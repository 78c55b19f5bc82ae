using Sijil.Facts;

namespace Sijil.Steer.Plan;

/// <summary>Why a report is not frozen, or an item not taken out of the plan.</summary>
internal static class PlanRefusals
{
    public static readonly Refusal NotYours = new("report-not-yours", new("تثبيت التقرير السنوي من عمل الأمانة العامة.", "The annual report is frozen by the General Secretariat."));
    public static readonly Refusal NotYet = new("report-not-yet", new("لم تبدأ سنة هذا التقرير بعد.", "The year of this report has not begun."));
    public static readonly Refusal AlreadyFrozen = new("report-already-frozen", new("ثُبّت تقرير هذه السنة من قبل، ولا يُبدَّل.", "This year’s report is frozen already and is not replaced."));
    public static readonly Refusal HasItemsBeneath = new("plan-items-beneath", new("لا يُسحب بند من الخطة وتحته بنود قائمة: {0}. تُسحب أو تُنقل أولاً.", "An item is not withdrawn while items stand beneath it: {0}. Withdraw or move them first."));
    public static readonly Refusal ParentWithdrawn = new("plan-parent-withdrawn", new("سُحب البند الذي يتبعه هذا البند من الخطة. يُختار بند قائم.", "The item that this one belongs to has been withdrawn from the plan. Choose one that stands."));
}
