using Sijil.Facts.Registers;
using Sijil.Measure.Savings;

namespace Sijil.Steer.Redesign;

/// <summary>One redesign in the ledger: what it froze as its baseline, what it announced, what its audit found.</summary>
/// <param name="Frozen">The fact that froze the baseline; nothing before.</param>
/// <param name="Audited">The audit of the verdict; before that, what an audit would find today.</param>
/// <param name="IsFinal">The audit was given with the verdict, and stands.</param>
internal sealed record LedgerLine(string Id, Project Project, string? Frozen, AuditedSavings? Audited, bool IsFinal)
{
    public AnnouncedSavings? Announced => Project.Ideal?.Promise;
    public string? Lever => Project.Ideal?.Lever;
}

/// <summary>The sums of one column of the ledger, customers' and government's apart.</summary>
internal sealed record LedgerSum(decimal AnnouncedCustomers, decimal AnnouncedGovernment, Dirhams Customers, Dirhams Government, int Audited);

/// <summary>The benefits ledger (سجل المنافع): announced and audited beside each other, and never in one sum.</summary>
internal sealed class BenefitsLedger(Projects projects, RegisterFold registers)
{
    /// <summary>Redesigns that promised something or were audited; the audited first.</summary>
    public IReadOnlyList<LedgerLine> Lines => [.. projects.All.Where(one => one.Value.Ideal?.Promise is not null || one.Value.Audited is not null).Select(one => Of(one.Key, one.Value))
        .OrderByDescending(line => line.IsFinal).ThenBy(line => line.Id, StringComparer.Ordinal)];

    /// <summary>Only what an audit has judged is summed; what one would find today is shown and not counted.</summary>
    /// <remarks>Audits of different services are independent, so the half-widths of their intervals add as squares.</remarks>
    public static LedgerSum Sum(IReadOnlyList<LedgerLine> lines)
    {
        var final = lines.Where(line => line is { IsFinal: true, Audited: not null }).ToList();
        return new(final.Sum(line => line.Announced?.Customers ?? 0), final.Sum(line => line.Announced?.Government ?? 0),
            Sum([.. final.Select(line => line.Audited!.Customers)]), Sum([.. final.Select(line => line.Audited!.Government)]), final.Count);
    }

    private static Dirhams Sum(IReadOnlyList<Dirhams> all)
    {
        var amount = all.Sum(one => one.Amount);
        var half = (decimal)Math.Round(Math.Sqrt(all.Sum(one => Math.Pow((double)(one.High - one.Low) / 2, 2))), 2);
        return new(amount, amount - half, amount + half);
    }

    private LedgerLine Of(string id, Project project) => new(id, project, FrozenBy(id), project.Audited ?? (project.Evidence is null ? null : projects.AuditNow(project)), project.Audited is not null);

    /// <summary>The first fact that says the baseline; nobody can say it otherwise afterwards.</summary>
    private string? FrozenBy(string id) => registers.History(Project.Register, id)
        .FirstOrDefault(change => change.Content.ValueKind is System.Text.Json.JsonValueKind.Object && change.Content.TryGetProperty("baseline", out var baseline) && baseline.ValueKind is System.Text.Json.JsonValueKind.Object)?.Address;
}
