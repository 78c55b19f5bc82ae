using Sijil.Decisions.Feel;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Steer.Bodies;

/// <summary>What is wrong with a route, a kind or a council as the files state it.</summary>
internal sealed record RouteProblem(string File, Refusal Refusal);

/// <summary>Holds routes against the rules that no file may loosen: who must be asked before whom, and that nobody is passed by.</summary>
internal static class RouteCheck
{
    public static readonly Refusal UnknownBody = new("unknown-body", new("المسار «{0}» يذكر جهة لا تعرفها المجالس: {1}.", "The route {0} names a body that no council file describes: {1}."));
    public static readonly Refusal NoSecretariat = new("route-skips-secretariat", new("المسار «{0}» يتجاوز الأمانة العامة، ولا يُعرض موضوع قبل دراستها.", "The route {0} passes the Secretariat by; nothing is put before a council that it has not studied."));
    public static readonly Refusal Skips = new("route-skips-body", new("مسار «{0}» يتجاوز {1} أو يقدّم عليه غيره، وهو واجب في هذا النوع وبهذا الترتيب.",
        "The route of {0} passes {1} by, or puts another before it; this kind must go there, in this order."));
    public static readonly Refusal WrongOrder = new("route-out-of-order", new("المسار «{0}» يعرض على المجلس التنفيذي قبل مجلس الشؤون الاستراتيجية.", "The route {0} goes to the Executive Council before the Strategic Affairs Council."));
    public static readonly Refusal NoRoute = new("no-route", new("لا مسار بهذا الاسم للنوع «{0}»: {1}.", "The kind {0} names a route that is not there: {1}."));
    public static readonly Refusal NoForm = new("no-form", new("لا نموذج بهذا الاسم للنوع «{0}»: {1}.", "The kind {0} names a form that is not there: {1}."));
    public static readonly Refusal BadCheck = new("bad-check", new("شرط الاكتمال «{1}» في النوع «{0}» لا يُقرأ.", "The completeness check {1} of the kind {0} cannot be read."));

    /// <summary>Every problem of every file.</summary>
    public static IReadOnlyList<RouteProblem> Of(RegisterFold registers)
    {
        var bodies = new GoverningBodies(registers);
        return [.. registers.All<Route>("routes").Values.SelectMany(route => Of(route, bodies).Select(refusal => new RouteProblem($"routes/{route.Id}.json", refusal))),
            .. bodies.Kinds.SelectMany(kind => Of(kind, bodies, registers).Select(refusal => new RouteProblem($"submission-kinds/{kind.Id}.json", refusal)))];
    }

    public static IEnumerable<Refusal> Of(Route route, GoverningBodies bodies)
    {
        foreach (var step in route.Bodies.Where(step => bodies.Council(step.Body) is null)) yield return UnknownBody.With(route.Id, step.Body);
        if (!route.Steps.Any(step => step.Body is "secretariat" && step.Required)) yield return NoSecretariat.With(route.Id);
        var order = route.Bodies.Select(step => step.Body).ToList();
        if (order.Contains("strategic-affairs-council") && order.IndexOf("executive-council") is >= 0 and var executive && executive < order.IndexOf("strategic-affairs-council")) yield return WrongOrder.With(route.Id);
    }

    /// <summary>The first body that a kind's route passes by; null when it goes to all of them, in order.</summary>
    public static Refusal? Passes(SubmissionKind kind, GoverningBodies bodies)
    {
        if (bodies.Route(kind.Route) is not { } route) return NoRoute.With(kind.Id, kind.Route);
        var left = new Queue<string>(route.Bodies.Where(step => step.Required).Select(step => step.Body));
        foreach (var must in kind.Must)
        {
            while (left.Count > 0 && left.Peek() != must) left.Dequeue();
            if (!left.TryDequeue(out _)) return Skips with { Text = new(string.Format(null, Skips.Text.Ar, kind.Name.Ar, bodies.NameOf(must).Ar), string.Format(null, Skips.Text.En, kind.Name.En, bodies.NameOf(must).En)) };
        }
        return null;
    }

    private static IEnumerable<Refusal> Of(SubmissionKind kind, GoverningBodies bodies, RegisterFold registers)
    {
        if (Passes(kind, bodies) is { } passed) yield return passed;
        if (registers.Find("forms", kind.Form) is null) yield return NoForm.With(kind.Id, kind.Form);
        foreach (var check in kind.Checks.Where(check => FeelExpression.Parse(check.Holds).Expression is null)) yield return BadCheck.With(kind.Id, check.Id);
    }
}
