using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Check;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Decisions.Feel;
using Sijil.Serve.Deciding;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Decisions;

/// <summary>One decision model: its table beside plain sentences, what was found by checking it, and a form to try it.</summary>
[AllowAnonymous]
internal sealed class DecisionModel(DecisionDesk desk, Texts texts) : PageModel
{
    private const int MostTyped = 500;

    public string Id { get; private set; } = "";

    public DmnModel Found { get; private set; } = null!;

    public CheckReport Report { get; private set; } = null!;

    public IReadOnlyList<TryField> Fields { get; private set; } = [];

    public Explanation? Answer { get; private set; }

    public IActionResult OnGet(string id)
    {
        if (desk.Find(id) is not { } found) return NotFound();
        (Id, Found, Report) = (id, found, desk.Check(found));
        var tried = Request.Query.ContainsKey("try");
        Fields = [.. TryField.Asked(found).Select(asked => Field(asked.Path, asked.Column, tried))];
        if (tried && Fields.All(field => field.Error is null) && found.Decisions is [.., var last]) Answer = desk.Explain(found, last, Inputs());
        return Page();
    }

    /// <summary>What the hit policy means, in a sentence.</summary>
    public string Policy(DmnTable table) => texts[$"decisions.policy.{table.HitPolicy.Replace(' ', '-').ToLowerInvariant()}"];

    public string Place(DmnProblem problem) => problem.Row > 0 ? texts["decisions.rule.place", problem.Row] : texts["decisions.table.place"];

    public string Sentence(DmnProblem problem) => ProblemText.Sentence(texts.Language, $"dmn.{problem.Code}", [.. problem.Arguments.Select(Bidi.Isolate)]);

    public string Why(FeelProblem problem) => texts[problem.Reason switch
    {
        FeelReason.NoRuleMatched => "decisions.why.none",
        FeelReason.RulesConflict => "decisions.why.conflict",
        FeelReason.TypeMismatch => "decisions.why.type",
        FeelReason.TooManySteps or FeelReason.TooDeep => "decisions.why.limit",
        _ => "decisions.why.missing",
    }];

    /// <summary>This page with an example filled in.</summary>
    public string TryLink(FeelContext inputs)
    {
        var filled = TryField.Asked(Found).Select(asked => $"{Uri.EscapeDataString(TryField.NameOf(asked.Path))}={Uri.EscapeDataString(Shown(inputs.Find(asked.Path), asked.Column?.Type ?? ""))}");
        return texts.Link($"/decisions/{Id}") + $"?{string.Join('&', filled)}&try=true#answer";
    }

    private TryField Field(string path, DmnColumn? column, bool tried)
    {
        var typed = (string?)Request.Query[TryField.NameOf(path)] ?? "";
        if (typed.Length > MostTyped) typed = "";
        var type = column?.Type ?? "";
        IReadOnlyList<Option> options = type == "boolean" ? [new("", texts["decisions.unknown"]), new("true", texts["decisions.yes"]), new("false", texts["decisions.no"])] : [];
        var label = column is null ? path : texts.Pick(column.Label, column.En);
        var error = tried && TryField.Read(typed, type) is null ? texts["decisions.try.wrong", type] : null;
        return new TryField(path, label, type, typed, type == "string" ? null : texts["decisions.try.hint"], error, options);
    }

    private FeelContext Inputs()
    {
        var inputs = FeelContext.Of(Found.Inputs.Select(input => KeyValuePair.Create(input, FeelValue.Null)));
        return Fields.Aggregate(inputs, (all, field) => all.WithPath(field.Path, TryField.Read(field.Value, field.Type) ?? FeelValue.Null));
    }

    private static string Shown(FeelValue value, string type) => value.IsNull ? "" : type == "string" ? value.AsString ?? "" : RegionText.Of(value);
}
