using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Recognition;

/// <summary>A medal is one of the programme's, and is held in the name of the body that nominates.</summary>
internal sealed class MedalRules(Programmes programmes, RegisterFold registers) : IStepRule
{
    public string Model => Medal.Model;

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        if (step.Step is not "nominate-medal") return new(answer);
        var sheet = new AnswerSheet(view, answer);
        if (programmes.Scheme.MedalOf(sheet.Text("medal.kind")) is not { } kind) return new(RecognitionRefusals.NoSuchMedal);
        sheet.Put("medal.kindName", kind.Name);
        sheet.Put("medal.entityName", registers.NameOf(sheet.Text("medal.entity")));
        return new(sheet.Answer);
    }
}
