using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Steer.Redesign;

/// <summary>Which step closes which stage, and what must be there before it does.</summary>
internal static class Gates
{
    /// <summary>The stage to which a step belongs.</summary>
    public static string StageOf(string step) => step switch
    {
        "discover" or "accept-scope" => Stages.Discovery,
        "understand" or "freeze-baseline" => Stages.Understanding,
        "design" or "sign" => Stages.Ideal,
        "start-pilot" or "pilot-results" or "judge-evidence" => Stages.Pilot,
        "propose-approval" or "approve" => Stages.Approval,
        _ => Stages.Evaluation,
    };

    /// <summary>A gate is passed, signed or approved only over whole deliverables; to send back or to stop needs none.</summary>
    public static Refusal? Missing(AnswerSheet sheet, string step, RegisterFold registers)
    {
        if (!IsPassing(sheet, step)) return null;
        var missing = Guide.Of(registers, StageOf(step)).Where(guide => !guide.IsIn(sheet.Whole)).ToList();
        if (missing.Count is 0) return null;
        var text = ProjectRefusals.DeliverablesMissing.Text;
        return ProjectRefusals.DeliverablesMissing with
        {
            Text = new(new Bilingual(text.Ar, "").With(string.Join("، ", missing.Select(guide => guide.Name.Ar))).Ar,
                new Bilingual("", text.En).With(string.Join(", ", missing.Select(guide => guide.Name.En))).En),
        };
    }

    private static bool IsPassing(AnswerSheet sheet, string step) => step switch
    {
        "accept-scope" or "freeze-baseline" or "judge-evidence" => sheet.Text("gate.outcome") is "pass",
        "sign" => sheet.Text("signature.outcome") is "sign",
        "propose-approval" => sheet.Text("approval.route") is "council",    // the council sees only what is whole
        "approve" => sheet.Text("approval.decision") is "approve",
        "give-verdict" => sheet.Text("gate.outcome") is not "return",
        _ => false,
    };
}
