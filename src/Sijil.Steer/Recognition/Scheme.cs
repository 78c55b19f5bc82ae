using System.ComponentModel.DataAnnotations;
using Sijil.Facts;

namespace Sijil.Steer.Recognition;

/// <summary>By what the programme judges, as a file of models/recognition states it: criteria with weights, categories with prizes, and how much jury and customers count.</summary>
/// <param name="Most">The highest mark on one criterion; the lowest is one.</param>
/// <param name="LeastJurors">How many must have scored a nomination before the scoring may be closed.</param>
/// <param name="Jury">What the jury counts, of a hundred; the rest is the customers'.</param>
internal sealed record Scheme(string Id, Bilingual Name, Bilingual Lead, int Most, int LeastJurors, decimal Jury, decimal Customers, IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<Category> Categories, IReadOnlyList<MedalKind> Medals)
{
    public const string Register = "recognition";

    public Category? CategoryOf(string id) => Categories.FirstOrDefault(category => category.Id == id);

    public MedalKind? MedalOf(string id) => Medals.FirstOrDefault(medal => medal.Id == id);
}

/// <param name="Weight">Of a hundred.</param>
internal sealed record Criterion(string Id, decimal Weight, Bilingual Name, Bilingual Asks);

internal sealed record Category(string Id, int Order, [AllowedValues("flag", "certificate")] string Prize, Bilingual Name);

internal sealed record MedalKind(string Id, Bilingual Name);
