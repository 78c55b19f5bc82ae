using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Check;
using Sijil.Serve.Deciding;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Decisions;

/// <summary>Every decision that is taken automatically, open to anyone.</summary>
[AllowAnonymous]
internal sealed class IndexModel(DecisionDesk desk, Texts texts) : PageModel
{
    public IReadOnlyList<KeyValuePair<string, DmnModel>> Models => desk.Models;

    public CheckReport Check(DmnModel model) => desk.Check(model);

    public string About(DmnModel model) => model.Decisions is [var first, ..] && model.Describe(first) is var (arabic, english) ? texts.Pick(arabic, english) : "";
}
