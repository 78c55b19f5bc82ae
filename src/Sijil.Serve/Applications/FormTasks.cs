using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Applications;

/// <summary>How a part of a form stands.</summary>
internal enum FormTaskState
{
    Open,
    Begun,
    Done,
    Optional,
}

/// <summary>One part of a long form: where it begins, and the body that asks for it.</summary>
internal sealed record FormTask(Bilingual Name, string Page, string? Entity, FormTaskState State);

/// <summary>The parts of a form as the answers leave them.</summary>
internal static class FormTasks
{
    public static IReadOnlyList<FormTask> Of(CaseView view, StepView step, Form form)
    {
        List<List<FormPage>> parts = [];
        foreach (var page in form.Layout)
            if (parts.Count is 0 || page.Section is not null) parts.Add([page]);
            else parts[^1].Add(page);
        return [.. parts.Select(pages => new FormTask(pages[0].Section ?? pages[0].Title, pages[0].Page, pages[0].Entity, StateOf(view, step, form, pages)))];
    }

    private static FormTaskState StateOf(CaseView view, StepView step, Form form, List<FormPage> pages)
    {
        var isBegun = pages.Exists(page => page.Fields.Any(field => step.Draft[field.Name] is not null));
        if (pages.Exists(page => AnswerStep.Lacks(view, step, form, page))) return isBegun ? FormTaskState.Begun : FormTaskState.Open;
        return isBegun ? FormTaskState.Done : FormTaskState.Optional;
    }
}
