using Sijil.Facts;

namespace Sijil.Steer.Bodies;

/// <summary>A kind of موضوع: its form, its route, what makes it complete.</summary>
/// <param name="Must">The bodies that no item of this kind may pass by, in order.</param>
internal sealed record SubmissionKind(string Id, int Order, Bilingual Name, Bilingual Hint, string Route, string Form, IReadOnlyList<string> Must, IReadOnlyList<KindCheck> Checks);

/// <summary>One thing that must hold before the item is complete.</summary>
/// <param name="Holds">FEEL over the case's data.</param>
internal sealed record KindCheck(string Id, Bilingual Text, string Holds);

/// <summary>What the check of an item found, line by line.</summary>
internal sealed record CheckLine(KindCheck Check, bool Holds);
